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
			description: `The roles to add, up to ${MOST_ROLES} at once`,
		}),
		collection('additionalFields', [
			creatorRole({
				description: 'Which added role users get from now on who create an organization',
			}),
			defaultRole({
				description: 'Which added role new members get from now on',
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
	cannotBeUndone: true,
	source: 'ReplaceRoleInRoleSet',
	request: 'POST /role_sets/{roleSetId}/roles/replace',
	stops: 'access',
	...inOrder,
	fields: [
		roleSet(),
		role('roleKey', { required: true, description: 'The role to remove from the role set' }),
		role('toRoleKey', {
			required: true,
			displayName: 'Replacement Role Name or ID',
			description: 'The role that its members get instead',
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
