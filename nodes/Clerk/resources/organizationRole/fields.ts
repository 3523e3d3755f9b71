import type { Field, FieldOptions, ValueOf } from '../../fields/field';
import { key } from '../../fields/key';
import { byNameOrKey, eachByNameOrKey, type KeyedKind } from '../../fields/keyedChoice';
import { keyedLabel, type Keyed } from '../../fields/keyedSearch';
import { loadChoices, loadedChoice, loadedList } from '../../fields/loadedList';
import { LARGEST_PAGE, type CountedList } from '../../fields/search';

/** Roles of the instance, which members have by their keys. */
export const ROLE: KeyedKind = {
	noun: 'role',
	path: '/organization_roles',
	wanted: 'key',
	exact: /^org:[a-z0-9_]+$/,
};

/** The roles of the instance, by their keys: `org:admin`. */
const getRoles = loadChoices(async (ask) => {
	const query = { limit: LARGEST_PAGE, order_by: '+name' };
	const { data } = await ask<CountedList<Keyed>>(ROLE.path, query);
	return data.map((role) => ({ name: keyedLabel(role), value: role.key }));
});

/** A role of the instance. It travels as its key, also when it is given by its name. */
export const role = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<string, Options>> =>
	byNameOrKey(ROLE, loadedChoice(name, 'Role', { getRoles }, words));

/** The same where Clerk wants the ID of the role. */
export const roleId = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words: Options,
): Field<Name, ValueOf<string, Options>> =>
	byNameOrKey(
		{ ...ROLE, wanted: 'id', exact: /^role_\w+$/ },
		loadedChoice(name, 'Role', { getRoles }, words),
	);

/** Several roles of the instance, in the same way. */
export const roles = <
	const Name extends string,
	const Options extends FieldOptions & { most?: number },
>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<string[], Options>> =>
	eachByNameOrKey(ROLE, loadedList(name, 'Role', { getRoles }, words));

/** The key that identifies a role in code. Source: CreateOrganizationRole. */
export const roleKey = <const Options extends Pick<FieldOptions, 'required'>>(
	words = {} as Options,
) =>
	key(
		/^org:[a-z0-9_]+$/,
		'It is org: followed by lowercase letters, digits or underscores, such as org:editor.',
		{
			...words,
			placeholder: 'e.g. org:editor',
			description: 'Unique; org: followed by lowercase letters, digits or underscores',
		},
	);
