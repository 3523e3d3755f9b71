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

const about = text('description', {
	placeholder: 'e.g. Writes and publishes articles',
	description: 'What the role is for',
});
const name = { placeholder: 'e.g. Editor', description: 'Display name of the role' };

export const getAll = getMany({
	action: 'Get many organization roles',
	description: 'List the roles of the instance with their permissions',
	source: 'ListOrganizationRoles',
	request: 'GET /organization_roles',
	records: 'roles',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. editor',
			description: 'Only roles with this ID, or with a name or key that contains it',
		}),
	],
	options: [orderBy('createdAt', 'key', 'name')],
	output: organizationRoleRecord,
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get organization role',
	description: 'Retrieve one role with its permissions',
	source: 'GetOrganizationRole',
	request: 'GET /organization_roles/{organizationRoleId}',
	fields: [organizationRole()],
	output: organizationRoleRecord,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create organization role',
	description: 'Add a role, which members of organizations can then have',
	source: 'CreateOrganizationRole',
	request: 'POST /organization_roles',
	fields: [
		text('name', { required: true, ...name }),
		roleKey({ required: true }),
		collection('additionalFields', [
			about,
			flag('includeInInitialRoleSet', {
				description: 'Whether the role joins the role set that new organizations start with',
			}),
			permissions('permissions', { description: 'What members with the role may do' }),
		]),
	],
	output: organizationRoleRecord,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update organization role',
	description: 'Change a role, for all members who have it',
	source: 'UpdateOrganizationRole',
	request: 'PATCH /organization_roles/{organizationRoleId}',
	fields: [
		organizationRole(),
		collection('updateFields', [
			about,
			fieldsToClear('description', 'permissions'),
			roleKey(),
			text('name', name),
			permissions('permissions', {
				description: 'What members with the role may do. Replaces the current permissions',
			}),
		]),
	],
	output: organizationRoleRecord,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete organization role',
	description:
		'Delete a role permanently. It must be no default or creator role, and nobody may have it or be invited to it.',
	source: 'DeleteOrganizationRole',
	request: 'DELETE /organization_roles/{organizationRoleId}',
	fields: [organizationRole()],
	...deletes('role', 'organizationRoleId'),
});
