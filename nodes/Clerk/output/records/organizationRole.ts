import { nestedList, recordOutput } from '../record';
import { organizationPermissionRecord } from './organizationPermission';

/** A role with its permissions. */
export const organizationRoleRecord = recordOutput({
	id: 'string',
	name: 'string',
	key: 'string',
	description: 'string',
	isCreatorEligible: 'boolean',
	createdAt: 'time',
	updatedAt: 'time',
	permissions: nestedList(organizationPermissionRecord),
});
