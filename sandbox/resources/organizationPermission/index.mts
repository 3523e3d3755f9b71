import { entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import type { Handlers } from '../../resource.mts';
import { permissionJson } from '../organizationRole/record.mts';
import type { PermissionRecord } from '../../store/records.mts';
import type { Store } from '../../store/store.mts';
import { keyErrors, listKeyed } from '../../records/keyed.mts';

const KEY = /^org:(?!sys_)[a-z0-9_]+:[a-z0-9_]+$/;

/**
 * The permission with this id.
 *
 * @throws Refusal 404
 */
export function findPermission(store: Store, id: string): PermissionRecord {
	const permission = store.permissions.get(id);
	if (!permission) throw notFound('permission', id);
	return permission;
}

/** The permission with this id, if it may be changed. */
function findCustom(store: Store, id: string): PermissionRecord {
	const permission = findPermission(store, id);
	if (permission.type !== 'system') return permission;
	throw new Refusal(
		403,
		entry(
			'organization_system_permission_not_modifiable',
			'not modifiable',
			'System permissions can be neither changed nor deleted.',
		),
	);
}

export const permissions: Handlers = {
	ListOrganizationPermissions: ({ store, query }) =>
		listKeyed(store.permissions, query, permissionJson),

	CreateOrganizationPermission: ({ store, now, body }) => {
		refuseIfAny(keyErrors(store.permissions, body.key, KEY));
		const permission: PermissionRecord = {
			id: store.id('perm', now),
			name: body.name,
			key: body.key,
			description: body.description ?? '',
			type: 'user',
			created_at: now,
			updated_at: now,
		};
		store.permissions.set(permission.id, permission);
		return permissionJson(permission);
	},

	GetOrganizationPermission: ({ store, path }) =>
		permissionJson(findPermission(store, path.permission_id)),

	UpdateOrganizationPermission: ({ store, now, path, body }) => {
		const permission = findCustom(store, path.permission_id);
		const { name, key, description } = { ...permission, ...body };
		refuseIfAny(keyErrors(store.permissions, key, KEY, permission));
		Object.assign(permission, { name, key, description, updated_at: now });
		return permissionJson(permission);
	},

	DeleteOrganizationPermission: ({ store, path }) => {
		const { id } = findCustom(store, path.permission_id);
		store.permissions.delete(id);
		for (const role of store.roles.values()) {
			role.permission_ids = role.permission_ids.filter((one) => one !== id);
		}
		return { object: 'permission', id, deleted: true };
	},
};
