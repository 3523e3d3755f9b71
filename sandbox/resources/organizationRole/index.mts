import { entry, Refusal, refuseIfAny } from '../../errors.mts';
import { crud } from '../../records/crud.mts';
import { keyErrors, listKeyed } from '../../records/keyed.mts';
import type { Resource } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { answered } from '../../webhooks/events.mts';
import { findPermission } from '../organizationPermission/record.mts';
import { permissions } from './permissions.mts';
import { ADMIN, roleJson } from './record.mts';
import type { RoleRecord } from './record.mts';

interface Tables {
	roles: RoleRecord;
}

const KEY = /^org:[a-z0-9_]+$/;

/** What members may see unless the instance says otherwise. */
const MEMBER_PERMISSIONS = ['org:sys_memberships:read', 'org:sys_billing:read'];

/** Adds Clerk's two roles: admins have every permission. */
function setUp(store: Store, time: number): void {
	const all = [...store.permissions.values()];
	const add = (key: string, name: string, description: string, fitting: typeof all) =>
		store.insert('roles', time, {
			key,
			name,
			description,
			permission_ids: fitting.map(({ id }) => id),
		});
	add(ADMIN, 'Admin', 'May do everything', all);
	const ofMembers = all.filter(({ key }) => MEMBER_PERMISSIONS.includes(key));
	add('org:member', 'Member', 'May see the others', ofMembers);
}

const roles = crud({
	table: 'roles',
	object: 'role',
	noun: 'role',
	param: 'organization_role_id',
	show: (role, { store }) => roleJson(store, role),
});

/** The ids of these permissions, each once. @throws Refusal 404 */
function permissionIds(store: Store, given: string[]): string[] {
	for (const id of given) findPermission(store, id);
	return [...new Set(given)];
}

/** Why a role cannot be deleted; undefined if it can. */
function useOf(store: Store, { id, key }: RoleRecord): string | undefined {
	for (const set of store.roleSets.values()) {
		if (set.default_role_id === id) return `is the default role of ${set.key}`;
		if (set.creator_role_id === id) return `is the creator role of ${set.key}`;
	}
	const isGiven = !where(store.memberships, ({ role }) => role === key).next().done;
	return isGiven ? 'is assigned to members' : undefined;
}

/** Roles that members can have in an organization. */
export const organizationRole: Resource<Tables> = {
	tables: { roles: 'role' },
	setUp,
	handlers: {
		...permissions,

		ListOrganizationRoles: (call) =>
			listKeyed(call.store.roles, call.query, (role) => roleJson(call.store, role)),

		CreateOrganizationRole: ({ store, now, body }) => {
			refuseIfAny(keyErrors(store.roles, body.key, KEY));
			const role = store.insert('roles', now, {
				name: body.name,
				key: body.key,
				description: body.description ?? null,
				permission_ids: permissionIds(store, body.permissions ?? []),
			});
			if (body.include_in_initial_role_set) {
				for (const set of where(store.roleSets, ({ type }) => type === 'initial')) {
					set.role_ids.push(role.id);
					set.updated_at = now;
				}
			}
			return roleJson(store, role);
		},

		GetOrganizationRole: roles.get,

		UpdateOrganizationRole: roles.update(({ store, body }, role) => {
			const before = role.key;
			const key = body.key ?? before;
			refuseIfAny(keyErrors(store.roles, key, KEY, role));
			const permission_ids = body.permissions
				? permissionIds(store, body.permissions)
				: role.permission_ids;
			for (const membership of where(store.memberships, (one) => one.role === before)) {
				membership.role = key;
			}
			const description = body.description === undefined ? role.description : body.description;
			return { name: body.name ?? role.name, key, description, permission_ids };
		}),

		DeleteOrganizationRole: roles.remove(({ store }, role) => {
			const use = useOf(store, role);
			if (use) {
				const message = `The role ${role.key} cannot be deleted, because it ${use}.`;
				throw new Refusal(422, entry('organization_role_in_use', 'role in use', message));
			}
			for (const set of store.roleSets.values()) {
				set.role_ids = set.role_ids.filter((id) => id !== role.id);
			}
		}),
	},
	events: {
		AssignPermissionToOrganizationRole: answered('role.updated'),
		CreateOrganizationRole: answered('role.created'),
		DeleteOrganizationRole: answered('role.deleted'),
		RemovePermissionFromOrganizationRole: answered('role.updated'),
		UpdateOrganizationRole: answered('role.updated'),
	},
};
