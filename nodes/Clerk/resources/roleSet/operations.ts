import { deleted } from '../../declare/deletes';
import { fieldsToClear } from '../../declare/fieldsToClear';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { choice, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { roles } from '../organizationRole/fields';
import {
	creatorRole,
	defaultRole,
	MOST_ROLES,
	reassignments,
	refuseOtherRoles,
	roleSetKeyText,
} from './fields';
import { inOrder, roleSet, roleSetKey } from './locator';
import { roleSetRecord } from './shapes';

const INITIAL = {
	name: 'Initial',
	value: 'initial',
	description: 'Used by new organizations. There is only one such role set.',
};
const CUSTOM = {
	name: 'Custom',
	value: 'custom',
	description: 'Used by the organizations that you assign it to',
};

const name = { placeholder: 'e.g. Agency' };
const description = text('description', { description: 'What the role set is for' });

export const getAll = getMany({
	action: 'Get many role sets',
	description: 'List role sets with their roles',
	source: 'ListRoleSets',
	request: 'GET /role_sets',
	records: 'roleSets',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			description: 'The ID, or part of the name or key',
		}),
	],
	options: [orderBy('createdAt', 'key', 'name')],
	output: roleSetRecord,
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a role set',
	description: 'Retrieve a role set with its roles',
	source: 'GetRoleSet',
	request: 'GET /role_sets/{roleSetId}',
	fields: [roleSet()],
	output: roleSetRecord,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a role set',
	description: 'Create a role set that organizations can use',
	source: 'CreateRoleSet',
	request: 'POST /role_sets',
	fields: [
		text('name', { required: true, ...name }),
		roles('roles', {
			required: true,
			most: MOST_ROLES,
			description: `The roles that members can have, 1 to ${MOST_ROLES}`,
		}),
		defaultRole({
			required: true,
			description: 'Which of these roles new members get',
		}),
		creatorRole({
			required: true,
			description: 'Which of these roles users get who create an organization',
		}),
		collection('additionalFields', [
			description,
			roleSetKeyText,
			choice('type', [INITIAL, CUSTOM], {
				default: 'custom',
				description: 'Which organizations use the role set',
			}),
		]),
	],
	output: roleSetRecord,
	checkResolved: (values) => refuseOtherRoles(values, values.roles),
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update a role set',
	description: 'Change a role set. To change its roles, use Add Roles or Replace Role.',
	source: 'UpdateRoleSet',
	request: 'PATCH /role_sets/{roleSetId}',
	...inOrder,
	fields: [
		roleSet(),
		collection('updateFields', [
			description,
			creatorRole({
				description: 'Which role of the set users get who create an organization',
			}),
			defaultRole({
				description: 'Which role of the set new members get',
			}),
			fieldsToClear('description'),
			roleSetKeyText,
			text('name', name),
			choice('type', [INITIAL], {
				description: 'Makes it the role set of new organizations, replacing the current one',
			}),
		]),
	],
	output: roleSetRecord,
});

export const replaceSet = operation({
	name: 'Replace Set',
	value: 'replaceSet',
	action: 'Replace a role set',
	description: 'Delete a role set and move its organizations to another one',
	cannotBeUndone: true,
	source: 'ReplaceRoleSet',
	request: 'POST /role_sets/{roleSetId}/replace',
	stops: 'access',
	...inOrder,
	fields: [
		roleSet(),
		roleSetKey('destRoleSetKey', {
			required: true,
			displayName: 'Replacement Role Set',
			description: 'The role set that its organizations use from now on',
		}),
		collection('additionalFields', [
			reassignments('reassignmentMappings', {
				description:
					'New roles for members whose role is not in the replacement role set. Required if there are any.',
			}),
		]),
	],
	output: deleted,
});
