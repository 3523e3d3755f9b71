import { deletes } from '../../declare/deletes';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { organizationPermissionRecord } from '../../output/records/organizationPermission';
import { permissionKey } from './fields';
import { permission } from './locator';

const name = { placeholder: 'e.g. Manage Billing' };
const description = text('description', { description: 'What the permission allows' });

export const getAll = getMany({
	action: 'Get many organization permissions',
	description: 'List permissions, including system permissions',
	source: 'ListOrganizationPermissions',
	request: 'GET /organization_permissions',
	records: 'permissions',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			description: 'The ID, or part of the name or key',
		}),
	],
	options: [orderBy('createdAt', 'key', 'name')],
	output: organizationPermissionRecord,
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get an organization permission',
	description: 'Retrieve a permission',
	source: 'GetOrganizationPermission',
	request: 'GET /organization_permissions/{permissionId}',
	fields: [permission()],
	output: organizationPermissionRecord,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an organization permission',
	description: 'Create a permission that you can assign to roles',
	undoneBy: 'Delete',
	source: 'CreateOrganizationPermission',
	request: 'POST /organization_permissions',
	fields: [
		text('name', { required: true, ...name }),
		permissionKey({ required: true }),
		collection('additionalFields', [description]),
	],
	output: organizationPermissionRecord,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update an organization permission',
	description: 'Change a permission. System permissions cannot be changed.',
	source: 'UpdateOrganizationPermission',
	request: 'PATCH /organization_permissions/{permissionId}',
	stops: 'access',
	fields: [
		permission(),
		collection('updateFields', [description, permissionKey(), text('name', name)]),
	],
	output: organizationPermissionRecord,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an organization permission',
	description: 'Delete a permission. System permissions cannot be deleted.',
	source: 'DeleteOrganizationPermission',
	request: 'DELETE /organization_permissions/{permissionId}',
	stops: 'access',
	fields: [permission()],
	...deletes('permission', 'permissionId'),
});
