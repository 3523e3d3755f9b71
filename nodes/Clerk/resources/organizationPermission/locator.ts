import { nameOrKey } from '../../fields/keyedChoice';
import { searchKeyed } from '../../fields/keyedSearch';
import { locator, type LocatorField } from '../../fields/locator';
import type { Search } from '../../fields/field';
import { PERMISSION } from './fields';

/** Permissions of the instance, by name. */
const searchPermissions = searchKeyed(PERMISSION.path);

/**
 * Chooses one permission: From List, By ID or By Name or Key.
 *
 * @param search what the list holds, where it is not all permissions of the instance
 */
export const permission = (
	search: Readonly<Record<string, Search>> = { searchPermissions },
): LocatorField<'permissionId', string> =>
	locator(
		'permissionId',
		{
			noun: 'permission',
			search,
			prefix: 'perm_',
			otherNames: [nameOrKey(PERMISSION, 'org:billing:manage')],
		},
		{ required: true },
	);
