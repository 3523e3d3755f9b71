import { UserError } from 'n8n-workflow';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { role, roles } from '../organizationRole/fields';
import { creatorRole, defaultRole, MOST_ROLES, refuseOtherRoles } from './fields';
import { inOrder, roleSet } from './locator';
import { roleSetRecord } from './shapes';

export const addRoles = operation({
	name: 'Add Roles',
	value: 'addRoles',
	action: 'Add roles to a role set',
	description: 'Make more roles available in the organizations that use a role set',
	source: 'AddRolesToRoleSet',
	request: 'POST /role_sets/{roleSetId}/roles',
	...inOrder,
	fields: [
		roleSet(),
		roles('roleKeys', {
			required: true,
			most: MOST_ROLES,
			description: `Up to ${MOST_ROLES} at once`,
		}),
		collection('additionalFields', [
			creatorRole({
				description: 'One of the added roles',
			}),
			defaultRole({
				description: 'One of the added roles',
			}),
		]),
	],
	output: roleSetRecord,
	checkResolved: (values) => refuseOtherRoles(values, values.roleKeys),
});

export const replaceRole = operation({
	name: 'Replace Role',
	value: 'replaceRole',
	action: 'Replace a role in a role set',
	description: 'Remove a role from a role set and give its members another one',
	source: 'ReplaceRoleInRoleSet',
	request: 'POST /role_sets/{roleSetId}/roles/replace',
	stops: 'access',
	...inOrder,
	fields: [
		roleSet(),
		role('roleKey', { required: true }),
		role('toRoleKey', {
			required: true,
			displayName: 'Replacement Role Name or ID',
		}),
	],
	output: roleSetRecord,
	checkResolved: ({ roleKey, toRoleKey }) => {
		if (roleKey !== toRoleKey) return;
		throw new UserError("'Role Name or ID' and 'Replacement Role Name or ID' are the same", {
			description: 'Choose another role to take its place.',
		});
	},
});
