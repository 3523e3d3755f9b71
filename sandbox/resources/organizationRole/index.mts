import { entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import type { Handlers } from '../../resource.mts';
import { roleJson } from './record.mts';
import type { RoleRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { keyErrors, listKeyed } from '../../records/keyed.mts';
import { findPermission } from '../organizationPermission/index.mts';

const KEY = /^org:[a-z0-9_]+$/;

function findRole(store: Store, id: string): RoleRecord {
	const role = store.roles.get(id);
	if (!role) throw notFound('role', id);
	return role;
}

/** The ids of permissions that there are, each once. */
function permissionIds(store: Store, given: string[]): string[] {
	for (const id of given) findPermission(store, id);
	return [...new Set(given)];
}

/** Why a role cannot be deleted; nothing when it can. */
function useOf(store: Store, { id, key }: RoleRecord): string | undefined {
	for (const set of store.roleSets.values()) {
		if (set.default_role_id === id) return `is the default role of ${set.key}`;
		if (set.creator_role_id === id) return `is the creator role of ${set.key}`;
	}
	const isGiven = !where(store.memberships, ({ role }) => role === key).next().done;
	return isGiven ? 'is assigned to members' : undefined;
}

export const roles: Handlers = {
	ListOrganizationRoles: ({ store, query }) =>
		listKeyed(store.roles, query, (role) => roleJson(store, role)),

	CreateOrganizationRole: ({ store, now, body }) => {
		refuseIfAny(keyErrors(store.roles, body.key, KEY));
		const role: RoleRecord = {
			id: store.id('role', now),
			name: body.name,
			key: body.key,
			description: body.description ?? null,
			permission_ids: permissionIds(store, body.permissions ?? []),
			created_at: now,
			updated_at: now,
		};
		store.roles.set(role.id, role);
		if (body.include_in_initial_role_set) {
			for (const set of where(store.roleSets, ({ type }) => type === 'initial')) {
				set.role_ids.push(role.id);
				set.updated_at = now;
			}
		}
		return roleJson(store, role);
	},

	GetOrganizationRole: ({ store, path }) =>
		roleJson(store, findRole(store, path.organization_role_id)),

	UpdateOrganizationRole: ({ store, now, path, body }) => {
		const role = findRole(store, path.organization_role_id);
		const before = role.key;
		const key = body.key ?? before;
		refuseIfAny(keyErrors(store.roles, key, KEY, role));
		const permission_ids = body.permissions
			? permissionIds(store, body.permissions)
			: role.permission_ids;
		const description = body.description === undefined ? role.description : body.description;
		const name = body.name ?? role.name;
		Object.assign(role, { name, key, description, permission_ids, updated_at: now });
		for (const membership of where(store.memberships, (one) => one.role === before)) {
			membership.role = key;
		}
		return roleJson(store, role);
	},

	DeleteOrganizationRole: ({ store, path }) => {
		const role = findRole(store, path.organization_role_id);
		const use = useOf(store, role);
		if (use) {
			const message = `The role ${role.key} cannot be deleted, because it ${use}.`;
			throw new Refusal(422, entry('organization_role_in_use', 'role in use', message));
		}
		store.roles.delete(role.id);
		for (const set of store.roleSets.values()) {
			set.role_ids = set.role_ids.filter((id) => id !== role.id);
		}
		return { object: 'role', id: role.id, deleted: true };
	},

	AssignPermissionToOrganizationRole: ({ store, now, path }) => {
		const role = findRole(store, path.organization_role_id);
		const { id, key } = findPermission(store, path.permission_id);
		if (role.permission_ids.includes(id)) {
			const message = `The role ${role.key} has the permission ${key} already.`;
			throw new Refusal(
				409,
				entry('organization_role_permission_exists', 'already assigned', message),
			);
		}
		role.permission_ids.push(id);
		role.updated_at = now;
		return roleJson(store, role);
	},

	RemovePermissionFromOrganizationRole: ({ store, now, path }) => {
		const role = findRole(store, path.organization_role_id);
		const { id } = findPermission(store, path.permission_id);
		if (!role.permission_ids.includes(id)) {
			throw notFound(`permission of the role ${role.key}`, id);
		}
		role.permission_ids = role.permission_ids.filter((one) => one !== id);
		role.updated_at = now;
		return roleJson(store, role);
	},
};
