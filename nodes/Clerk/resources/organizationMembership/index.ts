import { resource } from '../../declare/operation';
import * as getAll from './getAll';
import * as operations from './operations';

export const organizationMembership = resource(
	{
		name: 'Organization Membership',
		description: 'Which users belong to an organization, and in which role',
	},
	'organizationMembership',
	operations,
	getAll,
);
