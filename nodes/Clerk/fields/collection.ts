import type { Field } from './field';
import { titleOf } from './field';

/** Shown as the button that adds an entry; the noun follows the collection's name. */
const PLACEHOLDERS = {
	additionalFields: 'Add Field',
	filters: 'Add Filter',
	options: 'Add option',
	updateFields: 'Add Field',
} as const;

/**
 * Optional fields behind one button: Filters, Additional Fields, Update Fields, Options.
 * They are shown in alphabetical order, as n8n wants it.
 */
export function collection<const Name extends keyof typeof PLACEHOLDERS>(
	name: Name,
	members: readonly Field[],
): Field<Name> {
	const sorted = members.toSorted((a, b) =>
		a.property.displayName.localeCompare(b.property.displayName),
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
export const filterCollection = (without: string, members: readonly Field[]): Field<'filters'> => ({
	...collection('filters', members),
	withoutFilter: without,
});
