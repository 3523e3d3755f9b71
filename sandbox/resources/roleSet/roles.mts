import { badValue, refuseIfAny } from '../../errors.mts';
import type { Handlers } from '../../resource.mts';
import { findRoleByKey } from '../organizationRole/record.mts';
import { findRoleSet, mainRoleId, membersWith, roleIds } from './record.mts';
import { roleSetJson } from './shape.mts';

/** Add Roles, Replace Role. */
export const roles: Handlers = {
	AddRolesToRoleSet: ({ store, now, path, body }) => {
		const set = findRoleSet(store, path.role_set_key_or_id);
		const added = roleIds(store, 'role_keys', body.role_keys);
		const main = (param: string, present: string) =>
			body[param] ? mainRoleId(store, param, body[param], added) : present;
		Object.assign(set, {
			default_role_id: main('default_role_key', set.default_role_id),
			creator_role_id: main('creator_role_key', set.creator_role_id),
			role_ids: [...new Set([...set.role_ids, ...added])],
			updated_at: now,
		});
		return roleSetJson(store, set);
	},

	ReplaceRoleInRoleSet: ({ store, now, path, body }) => {
		const set = findRoleSet(store, path.role_set_key_or_id);
		const from = findRoleByKey(store, body.role_key);
		const to = findRoleByKey(store, body.to_role_key);
		const outside = (id: string) => !set.role_ids.includes(id);
		refuseIfAny([
			...(outside(from.id) ? [badValue('role_key', 'is not a role of the role set')] : []),
			...(outside(to.id) || to === from
				? [badValue('to_role_key', 'is not another role of the role set')]
				: []),
		]);
		const { creator_role_id: creator } = set;
		const main = (present: string) => (present === from.id ? to.id : present);
		if (creator === from.id) mainRoleId(store, 'creator_role_key', to.key, set.role_ids);
		for (const membership of membersWith(store, set)) {
			if (membership.role === from.key) membership.role = to.key;
		}
		Object.assign(set, {
			role_ids: set.role_ids.filter((id) => id !== from.id),
			default_role_id: main(set.default_role_id),
			creator_role_id: main(creator),
			updated_at: now,
		});
		return roleSetJson(store, set);
	},
};
