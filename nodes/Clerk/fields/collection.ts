import { alphabetically } from './alphabetically';
import type { Collection, Field, FieldOptions } from './field';
import { titleOf } from './field';

/** Shown as the button that adds an entry; the noun follows the collection's name. */
const PLACEHOLDERS = {
	additionalFields: 'Add Field',
	filters: 'Add Filter',
	metadata: 'Add Metadata',
	oidc: 'Add Setting',
	options: 'Add option',
	require: 'Add Requirement',
	saml: 'Add Setting',
	updateFields: 'Add Field',
} as const;

/**
 * Optional fields behind one button: Filters, Additional Fields, Update Fields, Options.
 * They are shown in alphabetical order, as n8n wants it.
 */
export function collection<
	const Name extends keyof typeof PLACEHOLDERS,
	const Members extends readonly Field[],
>(name: Name, members: Members): Collection<Name, Members> {
	const sorted = members.toSorted((a, b) =>
		alphabetically(a.property.displayName, b.property.displayName),
	);
	return {
		name,
		property: {
			displayName: titleOf(name),
			name,
			type: 'collection',
			placeholder: PLACEHOLDERS[name],
			default: {},
			options: sorted.map(({ property }) => property),
		},
		wire: null,
		encode: () => undefined,
		members,
	};
}

/**
 * Filters. One that is added must have a value.
 *
 * @param without what the operation does when a filter is missing: `return all users`
 */
export const filterCollection = <const Members extends readonly Field[]>(
	without: string,
	members: Members,
): Collection<'filters', Members> => ({
	...collection('filters', members),
	withoutFilter: without,
});

/** Fields behind one button that travel inside one object, under Clerk's name for it: `saml`. */
export const group = <const Name extends 'oidc' | 'saml', const Members extends readonly Field[]>(
	name: Name,
	members: Members,
	words: Pick<FieldOptions, 'displayOptions'> = {},
): Collection<Name, Members> => {
	const inside = members.map((one) => ({ ...one, wire: one.wire && `${name}.${one.wire}` }));
	const { property, ...rest } = collection(name, inside as readonly Field[] as Members);
	return { ...rest, property: { ...property, ...words }, wire: name };
};
