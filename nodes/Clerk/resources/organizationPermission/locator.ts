import { getPermissions } from './getPermissions';
import type { Search } from '../../fields/field';
import { searchPermissions } from './searchPermissions';
import type { Field, FieldOptions, ValueOf } from '../../fields/field';
import { loadedList } from '../../fields/loadedList';
import { locator, type LocatorField } from '../../fields/locator';

/**
 * Chooses one permission: From List or By ID.
 *
 * @param search what the list holds, where it is not all permissions of the instance
 */
export const permission = (
	search: Readonly<Record<string, Search>> = { searchPermissions },
): LocatorField<'permissionId', string> =>
	locator('permissionId', { noun: 'permission', search, prefix: 'perm_' }, { required: true });

/** Several permissions of the instance, by their IDs. */
export const permissions = <
	const Name extends string,
	const Options extends FieldOptions & { description: string },
>(
	name: Name,
	words: Options,
): Field<Name, ValueOf<string[], Options>> =>
	loadedList(name, 'Permission', { getPermissions }, words);
