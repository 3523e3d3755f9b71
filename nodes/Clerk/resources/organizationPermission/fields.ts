import type { Field, FieldOptions, ValueOf } from '../../fields/field';
import { key } from '../../fields/key';
import { eachByNameOrKey, type KeyedKind } from '../../fields/keyedChoice';
import { keyedLabel, type Keyed } from '../../fields/keyedSearch';
import { loadChoices, loadedList } from '../../fields/loadedList';
import { LARGEST_PAGE, type CountedList } from '../../fields/search';

/** Permissions of the instance, which roles have by their IDs. */
export const PERMISSION: KeyedKind = {
	noun: 'permission',
	path: '/organization_permissions',
	wanted: 'id',
	exact: /^perm_/,
};

/** The permissions of the instance, by their IDs. */
const getPermissions = loadChoices(async (ask) => {
	const query = { limit: LARGEST_PAGE, order_by: '+name' };
	const { data } = await ask<CountedList<Keyed>>(PERMISSION.path, query);
	return data.map((permission) => ({ name: keyedLabel(permission), value: permission.id }));
});

/** Several permissions of the instance. They travel as their IDs, also when given by name or key. */
export const permissions = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<string[], Options>> =>
	eachByNameOrKey(PERMISSION, loadedList(name, 'Permission', { getPermissions }, words));

/** The key that identifies a permission in code. Source: CreateOrganizationPermission. */
export const permissionKey = <const Options extends Pick<FieldOptions, 'required'>>(
	words = {} as Options,
) =>
	key(
		/^org:(?!sys_)[a-z0-9_]+:[a-z0-9_]+$/,
		'It is org, a feature and an action, separated by colons, in lowercase letters, digits and underscores, such as org:billing:manage. Only system permissions start with org:sys_.',
		{
			...words,
			placeholder: 'e.g. org:billing:manage',
			description: 'Unique; org, a feature and an action, separated by colons',
		},
	);
