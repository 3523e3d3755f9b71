import { operation } from '../../declare/operation';
import { recordsIn } from '../../fields/search';
import { organizationRoleRecord } from '../../output/records/organizationRole';
import { permission } from '../organizationPermission/locator';
import { organizationRole, rolePermission } from './locator';

export const assignPermission = operation({
	name: 'Assign Permission',
	value: 'assignPermission',
	action: 'Assign a permission to an organization role',
	description: 'Grant a permission to every member with a role',
	undoneBy: 'Remove Permission',
	source: 'AssignPermissionToOrganizationRole',
	request: 'POST /organization_roles/{organizationRoleId}/permissions/{permissionId}',
	fields: [organizationRole(), permission()],
	output: organizationRoleRecord,
});

export const removePermission = operation({
	name: 'Remove Permission',
	value: 'removePermission',
	action: 'Remove a permission from an organization role',
	description: 'Remove a permission from every member with a role',
	undoneBy: 'Assign Permission',
	source: 'RemovePermissionFromOrganizationRole',
	request: 'DELETE /organization_roles/{organizationRoleId}/permissions/{permissionId}',
	stops: 'access',
	fields: [organizationRole(), rolePermission()],
	output: organizationRoleRecord,
	whenGone: {
		ask: 'GET /organization_roles/{organizationRoleId}',
		answer: ({ permissionId }, found) =>
			recordsIn(found.permissions).some(({ id }) => id === permissionId) ? undefined : found,
	},
});
