import type { Field, FieldOptions, ValueOf } from '../../fields/field';
import { key } from '../../fields/key';
import { keyedLabel, type Keyed } from '../../fields/keyedSearch';
import { loadChoices, loadedList } from '../../fields/loadedList';
import { LARGEST_PAGE, type CountedList } from '../../fields/search';

/** The permissions of the instance, by their IDs. */
const getPermissions = loadChoices(async (ask) => {
	const query = { limit: LARGEST_PAGE, order_by: '+name' };
	const { data } = await ask<CountedList<Keyed>>('/organization_permissions', query);
	return data.map((permission) => ({ name: keyedLabel(permission), value: permission.id }));
});

/** Several permissions of the instance, by their IDs. */
export const permissions = <
	const Name extends string,
	const Options extends FieldOptions & { description: string },
>(
	name: Name,
	words: Options,
): Field<Name, ValueOf<string[], Options>> =>
	loadedList(name, 'Permission', { getPermissions }, words);

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
