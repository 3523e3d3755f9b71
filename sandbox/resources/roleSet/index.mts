import { refuseIfAny } from '../../errors.mts';
import { keyErrors, listKeyed } from '../../records/keyed.mts';
import type { Call, Resource } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { makeInitial } from './initial.mts';
import { findRoleSet, mainRoleId, roleIds } from './record.mts';
import type { RoleSetRecord } from './record.mts';
import { replace } from './replace.mts';
import { roles } from './roles.mts';
import { roleSetJson } from './shape.mts';

interface Tables {
	roleSets: RoleSetRecord;
}

const KEY = /^role_set:[a-z0-9_]+$/;

/** Adds the role set that every instance has, with the two roles that are there. */
function setUp(store: Store, time: number): void {
	const [admin, member] = store.roles.keys();
	store.insert('roleSets', time, {
		key: 'role_set:default',
		name: 'Default role set',
		description: null,
		type: 'initial',
		role_ids: [admin, member],
		creator_role_id: admin,
		default_role_id: member,
	});
}

function create({ store, now, body }: Call): object {
	const fromName = `role_set:${body.name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
	const key = body.key ?? fromName;
	refuseIfAny(keyErrors(store.roleSets, key, KEY));
	const ids = roleIds(store, 'roles', body.roles);
	const set = store.insert('roleSets', now, {
		name: body.name,
		key,
		description: body.description ?? null,
		type: 'custom',
		role_ids: ids,
		default_role_id: mainRoleId(store, 'default_role_key', body.default_role_key, ids),
		creator_role_id: mainRoleId(store, 'creator_role_key', body.creator_role_key, ids),
	});
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

/** Role sets: the roles that an organization offers. Clerk has no webhooks for them. */
export const roleSet: Resource<Tables> = {
	tables: { roleSets: 'rset' },
	setUp,
	handlers: {
		ListRoleSets: ({ store, query }) =>
			listKeyed(store.roleSets, query, (set) => roleSetJson(store, set)),
		CreateRoleSet: create,
		GetRoleSet: ({ store, path }) =>
			roleSetJson(store, findRoleSet(store, path.role_set_key_or_id)),
		UpdateRoleSet: update,
		ReplaceRoleSet: replace,
		...roles,
	},
};
