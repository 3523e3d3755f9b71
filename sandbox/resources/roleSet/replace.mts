import { entry, Refusal } from '../../errors.mts';
import type { Call } from '../../resource.mts';
import { where } from '../../store/store.mts';
import { findRoleByKey } from '../organizationRole/record.mts';
import { makeInitial } from './initial.mts';
import { findRoleSet, membersWith } from './record.mts';

/** Replace: deletes a role set, and moves its organizations and members to another one. */
export function replace({ store, path, body }: Call): object {
	const set = findRoleSet(store, path.role_set_key_or_id);
	const destination = findRoleSet(store, body.dest_role_set_key);
	const mappings: Record<string, string> = body.reassignment_mappings ?? {};
	const isThere = (key: string) => destination.role_ids.includes(findRoleByKey(store, key).id);
	const members = membersWith(store, set);
	const lost = members.find(({ role }) => !isThere(mappings[role] ?? role));
	if (set === destination || lost) {
		const message = lost
			? `Members with the role ${lost.role} need another one in ${destination.key}.`
			: 'A role set cannot be replaced with itself.';
		const param = lost ? 'reassignment_mappings' : 'dest_role_set_key';
		throw new Refusal(422, entry('form_param_value_invalid', 'is invalid', message, param));
	}
	for (const membership of members) {
		membership.role = mappings[membership.role] ?? membership.role;
	}
	if (set.type === 'initial') makeInitial(store, destination);
	for (const organization of where(store.organizations, (one) => one.role_set_key === set.key)) {
		organization.role_set_key = destination.key;
	}
	store.roleSets.delete(set.id);
	return { object: 'role_set', id: set.id, deleted: true };
}
