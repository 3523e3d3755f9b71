import { notFound } from '../../errors.mts';
import { findRecord } from '../../records/find.mts';
import { where } from '../../store/store.mts';
import type { Kept, Store } from '../../store/store.mts';
import { permissionJson } from '../organizationPermission/record.mts';
import type { PermissionRecord } from '../organizationPermission/record.mts';

/** A role as stored. */
export interface RoleRecord extends Kept {
	name: string;
	key: string;
	description: string | null;
	permission_ids: string[];
}

/** The role with all permissions. */
export const ADMIN = 'org:admin';

/** A role that lacks one of these cannot be the creator role. */
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

/** The keys of a role's permissions. */
export const permissionKeys = (store: Store, role: RoleRecord): string[] =>
	permissionsOf(store, role).map(({ key }) => key);

/** Whether the creator of an organization can get this role. */
export function isCreatorEligible(store: Store, role: RoleRecord): boolean {
	const keys = permissionKeys(store, role);
	return CREATOR_NEEDS.every((key) => keys.includes(key));
}

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

/** The role with this id. @throws Refusal 404 */
export const findRole = (store: Store, id: string): RoleRecord =>
	findRecord(store.roles, 'role', id);

/** The role with this key. @throws Refusal 404 */
export function findRoleByKey(store: Store, key: string): RoleRecord {
	const role = roleByKey(store, key);
	if (!role) throw notFound('role', key);
	return role;
}

/** Checks that the instance has a role with this key. @throws Refusal 404 */
export const checkRole = (store: Store, key: string): void => void findRoleByKey(store, key);
