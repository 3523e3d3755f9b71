import { resource } from '../../declare/operation';
import * as getAll from './getAll';
import * as operations from './operations';

/** Who belongs to which organization, in which role. */
export const organizationMembership = resource(
	'Organization Membership',
	'organizationMembership',
	operations,
	getAll,
);
