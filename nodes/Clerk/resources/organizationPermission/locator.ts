import { getPermissions } from './getPermissions';
import type { Search } from '../../fields/search';
import { searchPermissions } from './searchPermissions';
import type { Field, FieldWords } from '../../fields/field';
import { loadedList } from '../../fields/loadedList';
import { record, type RecordField } from '../../fields/locator';

/**
 * Chooses one permission: From List or By ID.
 *
 * @param search what the list holds, where it is not all permissions of the instance
 */
export const permission = (
	search: Readonly<Record<string, Search>> = { searchPermissions },
): RecordField<'permissionId'> =>
	record('permissionId', { noun: 'permission', search, prefix: 'perm_' }, { required: true });

/** Several permissions of the instance, by their IDs. */
export const permissions = <const Name extends string>(
	name: Name,
	words: FieldWords & { description: string },
): Field<Name> => loadedList(name, 'Permission', { getPermissions }, words);
