import { deletes } from '../../declare/deletes';
import { fieldsToClear } from '../../declare/fieldsToClear';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { organizationRoleRecord } from '../../output/records/organizationRole';
import { permissions } from '../organizationPermission/fields';
import { roleKey } from './fields';
import { organizationRole } from './locator';

const name = { placeholder: 'e.g. Editor' };
const description = text('description', { description: 'What the role is for' });

export const getAll = getMany({
	action: 'Get many organization roles',
	description: 'List roles with their permissions',
	source: 'ListOrganizationRoles',
	request: 'GET /organization_roles',
	records: 'roles',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			description: 'The ID, or part of the name or key',
		}),
	],
	options: [orderBy('createdAt', 'key', 'name')],
	output: organizationRoleRecord,
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get an organization role',
	description: 'Retrieve a role with its permissions',
	source: 'GetOrganizationRole',
	request: 'GET /organization_roles/{organizationRoleId}',
	fields: [organizationRole()],
	output: organizationRoleRecord,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an organization role',
	description: 'Create a role that members of organizations can have',
	undoneBy: 'Delete',
	source: 'CreateOrganizationRole',
	request: 'POST /organization_roles',
	fields: [
		text('name', { required: true, ...name }),
		roleKey({ required: true }),
		collection('additionalFields', [
			description,
			flag('includeInInitialRoleSet', {
				displayName: 'Add to Initial Role Set',
				description: 'Whether to add the role to the role set of new organizations',
			}),
			permissions('permissions', { description: 'What members with the role can do' }),
		]),
	],
	output: organizationRoleRecord,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update an organization role',
	description: 'Change a role for every member who has it',
	source: 'UpdateOrganizationRole',
	request: 'PATCH /organization_roles/{organizationRoleId}',
	stops: 'access',
	fields: [
		organizationRole(),
		collection('updateFields', [
			description,
			fieldsToClear('description', 'permissions'),
			roleKey(),
			text('name', name),
			permissions('permissions', {
				description: 'What members with the role can do. Replaces the current permissions',
			}),
		]),
	],
	output: organizationRoleRecord,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an organization role',
	description:
		'Delete a role. It cannot be a default or creator role, or be used by members or invitations.',
	source: 'DeleteOrganizationRole',
	request: 'DELETE /organization_roles/{organizationRoleId}',
	stops: 'access',
	fields: [organizationRole()],
	...deletes('role', 'organizationRoleId'),
});
