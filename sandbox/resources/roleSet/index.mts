import { entry, Refusal, refuseIfAny } from '../../errors.mts';
import type { Call, Handlers } from '../../resource.mts';
import { membersWith, roleSetJson } from './shape.mts';
import type { RoleSetRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { findRoleByKey, findRoleSet, mainRoleId, roleIds } from './record.mts';
import { keyErrors, listKeyed } from '../../records/keyed.mts';

const KEY = /^role_set:[a-z0-9_]+$/;

/** Makes this one the role set of organizations that have none of their own. */
function makeInitial(store: Store, set: RoleSetRecord): void {
	for (const other of where(store.roleSets, ({ type }) => type === 'initial')) {
		// Whoever used it as the initial one goes on using it.
		for (const organization of where(store.organizations, (one) => one.role_set_key === null)) {
			organization.role_set_key = other.key;
		}
		other.type = 'custom';
	}
	set.type = 'initial';
}

function create({ store, now, body }: Call): object {
	const fromName = `role_set:${body.name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
	const key = body.key ?? fromName;
	refuseIfAny(keyErrors(store.roleSets, key, KEY));
	const ids = roleIds(store, 'roles', body.roles);
	const set: RoleSetRecord = {
		id: store.id('rset', now),
		name: body.name,
		key,
		description: body.description ?? null,
		type: 'custom',
		role_ids: ids,
		default_role_id: mainRoleId(store, 'default_role_key', body.default_role_key, ids),
		creator_role_id: mainRoleId(store, 'creator_role_key', body.creator_role_key, ids),
		created_at: now,
		updated_at: now,
	};
	store.roleSets.set(set.id, set);
	if (body.type === 'initial') makeInitial(store, set);
	return roleSetJson(store, set);
}

function update({ store, now, path, body }: Call): object {
	const set = findRoleSet(store, path.role_set_key_or_id);
	const before = set.key;
	const key = body.key ?? before;
	refuseIfAny(keyErrors(store.roleSets, key, KEY, set));
	const main = (param: string, present: string) =>
		body[param] ? mainRoleId(store, param, body[param], set.role_ids) : present;
	Object.assign(set, {
		default_role_id: main('default_role_key', set.default_role_id),
		creator_role_id: main('creator_role_key', set.creator_role_id),
		name: body.name ?? set.name,
		key,
		description: body.description === undefined ? set.description : body.description,
		updated_at: now,
	});
	for (const organization of where(store.organizations, (one) => one.role_set_key === before)) {
		organization.role_set_key = key;
	}
	if (body.type === 'initial' && set.type !== 'initial') makeInitial(store, set);
	return roleSetJson(store, set);
}

/** Deletes a role set, and moves whoever uses it to another one. */
function replace({ store, path, body }: Call): object {
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

export const roleSets: Handlers = {
	ListRoleSets: ({ store, query }) =>
		listKeyed(store.roleSets, query, (set) => roleSetJson(store, set)),

	CreateRoleSet: create,

	GetRoleSet: ({ store, path }) => roleSetJson(store, findRoleSet(store, path.role_set_key_or_id)),

	UpdateRoleSet: update,

	ReplaceRoleSet: replace,
};
