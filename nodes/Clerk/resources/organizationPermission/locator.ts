import { searchKeyed } from '../../fields/keyedSearch';
import { locator, type LocatorField } from '../../fields/locator';
import type { Search } from '../../fields/field';

/** Permissions of the instance, by name. */
const searchPermissions = searchKeyed('/organization_permissions');

/**
 * Chooses one permission: From List or By ID.
 *
 * @param search what the list holds, where it is not all permissions of the instance
 */
export const permission = (
	search: Readonly<Record<string, Search>> = { searchPermissions },
): LocatorField<'permissionId', string> =>
	locator('permissionId', { noun: 'permission', search, prefix: 'perm_' }, { required: true });
