import { resource } from '../../declare/operation';
import * as permissions from './permissions';
import * as roles from './roles';

/** What members of an organization can be, and what each may do. */
export const organizationRole = resource(
	'Organization Role',
	'organizationRole',
	roles,
	permissions,
);
