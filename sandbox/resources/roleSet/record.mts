import { badValue, refuseIfAny } from '../../errors.mts';
import { findRecord } from '../../records/find.mts';
import { where } from '../../store/store.mts';
import type { Kept, Store } from '../../store/store.mts';
import type { MembershipRecord } from '../organizationMembership/record.mts';
import { findRoleByKey, isCreatorEligible } from '../organizationRole/record.mts';

/** How many roles a role set takes at once. */
const MOST_ROLES = 10;

/** A role set as stored. */
export interface RoleSetRecord extends Kept {
	name: string;
	key: string;
	description: string | null;
	/** One role set is initial: organizations without a role set of their own use it. */
	type: 'custom' | 'initial';
	role_ids: string[];
	default_role_id: string;
	creator_role_id: string;
}

/** The role set with this key or id. @throws Refusal 404 */
export function findRoleSet(store: Store, keyOrId: string): RoleSetRecord {
	const [byKey] = where(store.roleSets, ({ key }) => key === keyOrId);
	return byKey ?? findRecord(store.roleSets, 'role set', keyOrId);
}

/** The memberships of organizations that use a role set. */
export function membersWith(store: Store, set: RoleSetRecord): MembershipRecord[] {
	const uses = (organizationId: string) => {
		const key = store.organizations.get(organizationId)?.role_set_key ?? null;
		return key === null ? set.type === 'initial' : key === set.key;
	};
	return [...where(store.memberships, ({ organization_id }) => uses(organization_id))];
}

/** The ids of the roles with these keys. @throws Refusal 404, 422 */
export function roleIds(store: Store, param: string, keys: string[]): string[] {
	if (keys.length < 1 || keys.length > MOST_ROLES) {
		refuseIfAny([badValue(param, `must contain 1 to ${MOST_ROLES} roles`)]);
	}
	return [...new Set(keys.map((key) => findRoleByKey(store, key).id))];
}

/** The id of the default or creator role, which must be one of `among`. @throws Refusal 404, 422 */
export function mainRoleId(store: Store, param: string, key: string, among: string[]): string {
	const role = findRoleByKey(store, key);
	if (!among.includes(role.id)) refuseIfAny([badValue(param, 'is not a role of the role set')]);
	if (param === 'creator_role_key' && !isCreatorEligible(store, role)) {
		refuseIfAny([badValue(param, 'lacks the permissions of a creator role')]);
	}
	return role.id;
}
