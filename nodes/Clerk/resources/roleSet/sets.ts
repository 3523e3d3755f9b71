import { collection } from '../../fields/collection';
import { fieldsToClear } from '../../fields/fieldsToClear';
import { roleSetKeyText } from '../../fields/key';
import { choice, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { reassignments } from '../../fields/reassignments';
import { role } from '../../fields/role';
import { roles } from '../../fields/roles';
import { roleSet, roleSetKey } from '../../fields/roleSet';
import { list } from '../../list';
import { operation } from '../../operation';
import { deleted } from '../../output/deleted';
import { inOrder } from './inOrder';
import { MOST_ROLES, refuseOtherRoles } from './mainRoles';
import { set } from './shapes';

const about = text('description', {
	placeholder: 'e.g. For agencies and their clients',
	description: 'What kind of organization the role set is for',
});
const name = { placeholder: 'e.g. Agency', description: 'How people call the role set' };
const INITIAL = {
	name: 'Initial',
	value: 'initial',
	description: 'What new organizations start with. There is one such role set.',
};
const CUSTOM = {
	name: 'Custom',
	value: 'custom',
	description: 'For the organizations that are given it',
};
const DEFAULT_ROLE = { displayName: 'Default Role Name or ID' };
const CREATOR_ROLE = { displayName: 'Creator Role Name or ID' };

/** ListRoleSets */
export const getAll = list({
	action: 'Get many role sets',
	description: 'List the role sets of the instance with their roles',
	request: 'GET /role_sets',
	records: 'roleSets',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. agency',
			description: 'Only role sets with this ID, or with a name or key that contains it',
		}),
	],
	options: [orderBy('createdAt', 'key', 'name')],
	output: set,
});

/** GetRoleSet */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get role set',
	description: 'Retrieve one role set with its roles',
	request: 'GET /role_sets/{roleSetId}',
	fields: [roleSet()],
	output: set,
});

/** CreateRoleSet */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create role set',
	description: 'Add a role set, which organizations can then use',
	request: 'POST /role_sets',
	fields: [
		text('name', { required: true, ...name }),
		roles('roles', {
			required: true,
			most: MOST_ROLES,
			description: `The roles that members can have, 1 to ${MOST_ROLES}`,
		}),
		role('defaultRoleKey', {
			...DEFAULT_ROLE,
			required: true,
			description: 'The role among them that new members get',
		}),
		role('creatorRoleKey', {
			...CREATOR_ROLE,
			required: true,
			description: 'The role among them that whoever creates an organization gets',
		}),
		collection('additionalFields', [
			about,
			roleSetKeyText(),
			choice('type', [INITIAL, CUSTOM], {
				default: 'custom',
				description: 'Which organizations use the role set',
			}),
		]),
	],
	output: set,
	check: (values) => refuseOtherRoles(values, values.roles),
});

/** UpdateRoleSet */
export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update role set',
	description: 'Change a role set, except for which roles it holds',
	request: 'PATCH /role_sets/{roleSetId}',
	...inOrder,
	fields: [
		roleSet(),
		collection('updateFields', [
			about,
			role('creatorRoleKey', {
				...CREATOR_ROLE,
				description: 'The role of the set that whoever creates an organization gets',
			}),
			role('defaultRoleKey', {
				...DEFAULT_ROLE,
				description: 'The role of the set that new members get',
			}),
			fieldsToClear('description'),
			roleSetKeyText(),
			text('name', name),
			choice('type', [INITIAL], {
				description: 'Makes it the role set of new organizations, in place of the present one',
			}),
		]),
	],
	output: set,
});

/** ReplaceRoleSet */
export const replace = operation({
	name: 'Replace',
	value: 'replace',
	action: 'Replace role set',
	description: 'Delete a role set permanently, and move its organizations to another one',
	request: 'POST /role_sets/{roleSetId}/replace',
	...inOrder,
	fields: [
		roleSet(),
		roleSetKey('destRoleSetKey', {
			required: true,
			displayName: 'Replacement Role Set',
			description: 'The role set that its organizations use from then on',
		}),
		collection('additionalFields', [
			reassignments('reassignmentMappings', {
				description:
					'Which role members get whose role is not in the other role set. Required when there are such members.',
			}),
		]),
	],
	output: deleted,
});
