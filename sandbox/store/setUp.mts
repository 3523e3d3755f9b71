import { createRandom } from './random.mts';
import { newId } from './ids.mts';
import type { RoleRecord, PermissionRecord } from './records.mts';
import type { Store } from './store.mts';

/** When the instance was set up: before everything that is in it. */
const SET_UP = Date.UTC(2024, 0, 1);

/** What every instance has from Clerk: key, name, description. */
const SYSTEM_PERMISSIONS = [
	['org:sys_profile:manage', 'Manage organization', 'Change the profile of the organization'],
	['org:sys_profile:delete', 'Delete organization', 'Delete the organization'],
	['org:sys_memberships:read', 'Read members', 'See who is a member'],
	['org:sys_memberships:manage', 'Manage members', 'Add, change and remove members'],
	['org:sys_domains:read', 'Read domains', 'See the domains of the organization'],
	['org:sys_domains:manage', 'Manage domains', 'Add and remove domains'],
	['org:sys_billing:read', 'Read billing', 'See plan and payments'],
	['org:sys_billing:manage', 'Manage billing', 'Change plan and payments'],
] as const;

const ROLES = [
	{
		key: 'org:admin',
		name: 'Admin',
		description: 'May do everything',
		permissions: SYSTEM_PERMISSIONS.map(([key]) => key),
	},
	{
		key: 'org:member',
		name: 'Member',
		description: 'May see the others',
		permissions: ['org:sys_memberships:read', 'org:sys_billing:read'],
	},
] as const;

/** Puts in what an instance has from its first day: system permissions, two roles, a role set. */
export function setUpInstance(store: Store): void {
	// Of its own, so that it does not change who is in the rest of the store.
	const random = createRandom(7);
	const times = { created_at: SET_UP, updated_at: SET_UP };
	const id = (prefix: string) => newId(prefix, SET_UP, random);
	const byKey = new Map<string, PermissionRecord>();
	for (const [key, name, description] of SYSTEM_PERMISSIONS) {
		const permission = { id: id('perm'), key, name, description, type: 'system', ...times };
		store.permissions.set(permission.id, permission);
		byKey.set(key, permission);
	}
	const roles = ROLES.map(({ permissions, ...role }): RoleRecord => {
		const ids = permissions.map((key) => (byKey.get(key) as PermissionRecord).id);
		return { id: id('role'), ...role, permission_ids: ids, ...times };
	});
	for (const role of roles) store.roles.set(role.id, role);
	const set = {
		id: id('rset'),
		key: 'role_set:default',
		name: 'Default role set',
		description: null,
		type: 'initial' as const,
		role_ids: roles.map((role) => role.id),
		creator_role_id: roles[0].id,
		default_role_id: roles[1].id,
		...times,
	};
	store.roleSets.set(set.id, set);
}
