import { resource } from '../../declare/operation';
import * as domain from './domain';
import * as search from './search';

/** E-mail domains whose users can join an organization by themselves. */
export const organizationDomain = resource(
	'Organization Domain',
	'organizationDomain',
	domain,
	search,
);
