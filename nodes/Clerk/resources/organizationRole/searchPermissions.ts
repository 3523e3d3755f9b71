import { pathSegment } from '../../http/path';
import { organizationRole } from './locator';
import { keyedLabel, type Keyed } from '../../fields/keyedSearch';
import { searchAmong } from '../../fields/search';

/** The permissions that the chosen role has. */
export const searchRolePermissions = searchAmong<Keyed>(async (ask, { chosen }) => {
	const role = organizationRole();
	const id = pathSegment(await chosen(role), role.property.displayName);
	const { permissions } = await ask<{ permissions: Keyed[] }>(`/organization_roles/${id}`);
	return permissions;
}, keyedLabel);
