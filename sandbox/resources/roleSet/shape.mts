import type { Store } from '../../store/store.mts';
import type { RoleRecord } from '../organizationRole/record.mts';
import { membersWith } from './record.mts';
import type { RoleSetRecord } from './record.mts';

/** A RoleSet as on the wire, with its roles and how many members have each. */
export function roleSetJson(store: Store, set: RoleSetRecord): object {
	const { role_ids, default_role_id, creator_role_id, ...rest } = set;
	const counts = new Map<string, number>();
	for (const { role } of membersWith(store, set)) counts.set(role, (counts.get(role) ?? 0) + 1);
	const item = (id: string) => {
		const { permission_ids: _, ...role } = store.roles.get(id) as RoleRecord;
		const members = counts.get(role.key) ?? 0;
		return {
			...role,
			object: 'role_set_item',
			members_count: members,
			has_members: members > 0,
		};
	};
	return {
		...rest,
		object: 'role_set',
		roles: role_ids.map(item),
		default_role: item(default_role_id),
		creator_role: item(creator_role_id),
	};
}
