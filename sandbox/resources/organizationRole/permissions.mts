import { entry, notFound, Refusal } from '../../errors.mts';
import type { Handlers } from '../../resource.mts';
import { findPermission } from '../organizationPermission/record.mts';
import { findRole, roleJson } from './record.mts';

/** Assign Permission, Remove Permission. */
export const permissions: Handlers = {
	AssignPermissionToOrganizationRole: ({ store, now, path }) => {
		const role = findRole(store, path.organization_role_id);
		const { id, key } = findPermission(store, path.permission_id);
		if (role.permission_ids.includes(id)) {
			const message = `The role ${role.key} has the permission ${key} already.`;
			throw new Refusal(
				409,
				entry('organization_role_permission_exists', 'already assigned', message),
			);
		}
		role.permission_ids.push(id);
		role.updated_at = now;
		return roleJson(store, role);
	},

	RemovePermissionFromOrganizationRole: ({ store, now, path }) => {
		const role = findRole(store, path.organization_role_id);
		const { id } = findPermission(store, path.permission_id);
		if (!role.permission_ids.includes(id)) {
			throw notFound(`permission of the role ${role.key}`, id);
		}
		role.permission_ids = role.permission_ids.filter((one) => one !== id);
		role.updated_at = now;
		return roleJson(store, role);
	},
};
