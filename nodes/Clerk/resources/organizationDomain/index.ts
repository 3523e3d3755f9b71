import { resource } from '../../declare/operation';
import * as operations from './operations';

export const organizationDomain = resource(
	{
		name: 'Organization Domain',
		description: 'Email domains whose users can join an organization',
	},
	'organizationDomain',
	operations,
);
