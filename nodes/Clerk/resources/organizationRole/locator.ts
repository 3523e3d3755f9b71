import { nameOrKey } from '../../fields/keyedChoice';
import { keyedLabel, searchKeyed, type Keyed } from '../../fields/keyedSearch';
import { locator, pathSegment, type LocatorField } from '../../fields/locator';
import { searchAmong } from '../../fields/search';
import { permission } from '../organizationPermission/locator';
import { ROLE } from './fields';

/** Roles of the instance, by name. */
const searchOrganizationRoles = searchKeyed(ROLE.path);

/** Chooses one role of the instance, to work on the role itself: From List, By ID or By Name or Key. */
export const organizationRole = (): LocatorField<'organizationRoleId', string> =>
	locator(
		'organizationRoleId',
		{
			noun: 'organization role',
			search: { searchOrganizationRoles },
			prefix: 'role_',
			otherNames: [nameOrKey(ROLE, 'org:editor')],
		},
		{ required: true, displayName: 'Organization Role' },
	);

/** The permissions that the chosen role has. */
const searchRolePermissions = searchAmong<Keyed>(async (ask, { chosen }) => {
	const role = organizationRole();
	const id = pathSegment(await chosen(role), role.property.displayName);
	const { permissions } = await ask<{ permissions: Keyed[] }>(`/organization_roles/${id}`);
	return permissions;
}, keyedLabel);

/** Chooses one permission among those of the chosen role. */
export const rolePermission = (): LocatorField<'permissionId', string> =>
	permission({ searchRolePermissions });
