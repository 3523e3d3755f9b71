import type { PermissionRecord, RoleRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';

/** The role that may do everything. */
export const ADMIN = 'org:admin';

/** Without these a role cannot be given to whoever creates an organization. */
const CREATOR_NEEDS = [
	'org:sys_profile:delete',
	'org:sys_memberships:read',
	'org:sys_memberships:manage',
];

/** The role with this key, if there is one. */
export const roleByKey = (store: Store, key: string): RoleRecord | undefined =>
	where(store.roles, (role) => role.key === key).next().value as RoleRecord | undefined;

const permissionsOf = (store: Store, { permission_ids: ids }: RoleRecord): PermissionRecord[] =>
	ids.map((id) => store.permissions.get(id) as PermissionRecord);

/** The keys of what a role may do. */
export const permissionKeys = (store: Store, role: RoleRecord): string[] =>
	permissionsOf(store, role).map(({ key }) => key);

/** Whether a role may be the one of whoever creates an organization. */
export function isCreatorEligible(store: Store, role: RoleRecord): boolean {
	const keys = permissionKeys(store, role);
	return CREATOR_NEEDS.every((key) => keys.includes(key));
}

/** A Permission as on the wire. */
export const permissionJson = (permission: PermissionRecord): object => ({
	...permission,
	object: 'permission',
});

/** A Role as on the wire, with its permissions. */
export function roleJson(store: Store, role: RoleRecord): object {
	const { permission_ids: _, ...rest } = role;
	return {
		...rest,
		object: 'role',
		is_creator_eligible: isCreatorEligible(store, role),
		permissions: permissionsOf(store, role).map(permissionJson),
	};
}
