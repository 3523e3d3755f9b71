import { badValue, notFound, refuseIfAny } from '../../errors.mts';
import { isCreatorEligible, roleByKey } from '../organizationRole/record.mts';
import type { RoleRecord, RoleSetRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';

/** Roles that a role set takes at once. */
const MOST_ROLES = 10;

/**
 * The role set with this key or id.
 *
 * @throws Refusal 404
 */
export function findRoleSet(store: Store, keyOrId: string): RoleSetRecord {
	const [byKey] = where(store.roleSets, ({ key }) => key === keyOrId);
	const set = byKey ?? store.roleSets.get(keyOrId);
	if (!set) throw notFound('role set', keyOrId);
	return set;
}

/**
 * The role with this key.
 *
 * @throws Refusal 404
 */
export function findRoleByKey(store: Store, key: string): RoleRecord {
	const role = roleByKey(store, key);
	if (!role) throw notFound('role', key);
	return role;
}

/** The ids of the roles with these keys. @throws Refusal 404, 422 */
export function roleIds(store: Store, param: string, keys: string[]): string[] {
	if (keys.length < 1 || keys.length > MOST_ROLES) {
		refuseIfAny([badValue(param, `must contain 1 to ${MOST_ROLES} roles`)]);
	}
	return [...new Set(keys.map((key) => findRoleByKey(store, key).id))];
}

/** The id of the default or creator role, which must be among those. @throws Refusal 404, 422 */
export function mainRoleId(store: Store, param: string, key: string, among: string[]): string {
	const role = findRoleByKey(store, key);
	if (!among.includes(role.id)) refuseIfAny([badValue(param, 'is not a role of the role set')]);
	if (param === 'creator_role_key' && !isCreatorEligible(store, role)) {
		refuseIfAny([badValue(param, 'lacks the permissions of a creator role')]);
	}
	return role.id;
}
