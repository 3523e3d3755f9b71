import { resource } from '../../declare/operation';
import * as membership from './membership';
import * as search from './search';

/** Who belongs to which organization, in which role. */
export const organizationMembership = resource(
	'Organization Membership',
	'organizationMembership',
	membership,
	search,
);
