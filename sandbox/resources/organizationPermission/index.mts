import { entry, Refusal, refuseIfAny } from '../../errors.mts';
import { crud } from '../../records/crud.mts';
import { keyErrors, listKeyed } from '../../records/keyed.mts';
import type { Resource } from '../../resource.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import { answered } from '../../webhooks/events.mts';
import { permissionJson } from './record.mts';
import type { PermissionRecord } from './record.mts';

interface Tables {
	permissions: PermissionRecord;
}

const KEY = /^org:(?!sys_)[a-z0-9_]+:[a-z0-9_]+$/;

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

const SAMPLES = [
	['org:reports:read', 'Read reports'],
	['org:reports:manage', 'Manage reports'],
] as const;

function setUp(store: Store, time: number): void {
	for (const [key, name, description] of SYSTEM_PERMISSIONS) {
		store.insert('permissions', time, { key, name, description, type: 'system' });
	}
}

const permissions = crud({
	table: 'permissions',
	object: 'permission',
	noun: 'permission',
	param: 'permission_id',
});

/** @throws Refusal 403 for a system permission */
function checkModifiable({ type }: PermissionRecord): void {
	if (type !== 'system') return;
	throw new Refusal(
		403,
		entry(
			'organization_system_permission_not_modifiable',
			'not modifiable',
			'System permissions can be neither changed nor deleted.',
		),
	);
}

/** Permissions that a role can have in an organization. */
export const organizationPermission: Resource<Tables> = {
	tables: { permissions: 'perm' },
	setUp,
	seed: (store, { date }) => {
		for (const [key, name] of SAMPLES) {
			const sample = { key, name, description: '', type: 'user' };
			store.insert('permissions', date - 300 * DAY, sample);
		}
	},
	handlers: {
		ListOrganizationPermissions: ({ store, query }) =>
			listKeyed(store.permissions, query, permissionJson),

		CreateOrganizationPermission: permissions.create(({ store, body }) => {
			refuseIfAny(keyErrors(store.permissions, body.key, KEY));
			const { name, key, description } = body;
			return { name, key, description: description ?? '', type: 'user' };
		}),

		GetOrganizationPermission: permissions.get,

		UpdateOrganizationPermission: permissions.update(({ store, body }, permission) => {
			checkModifiable(permission);
			const { name, key, description } = { ...permission, ...body };
			refuseIfAny(keyErrors(store.permissions, key, KEY, permission));
			return { name, key, description };
		}),

		DeleteOrganizationPermission: permissions.remove(({ store }, permission) => {
			checkModifiable(permission);
			for (const role of store.roles.values()) {
				role.permission_ids = role.permission_ids.filter((id) => id !== permission.id);
			}
		}),
	},
	events: {
		CreateOrganizationPermission: answered('permission.created'),
		DeleteOrganizationPermission: answered('permission.deleted'),
		UpdateOrganizationPermission: answered('permission.updated'),
	},
};
