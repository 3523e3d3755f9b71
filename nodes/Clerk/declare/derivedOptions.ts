import { collection } from '../fields/collection';
import type { Field } from '../fields/field';
import { flag } from '../fields/kinds';

const ALSO_UNVERIFIED = flag('alsoUnverified', {
	wire: null,
	displayName: 'Also Unverified Addresses',
	description:
		'Whether to also match unverified email addresses. Anyone can add one that is not theirs.',
});

const IGNORE_EMPTY_FILTERS = flag('ignoreEmptyFilters', {
	wire: null,
	description: 'Whether to ignore filters that are empty. If all are empty, every record matches.',
});

/** The fields of an operation, with the options that follow from the others among them. */
export function withOptions(fields: readonly Field[]): readonly Field[] {
	const everyField = fields.flatMap((field) => [field, ...(field.members ?? [])]);
	const derived = [
		...(everyField.some(({ byAddress }) => byAddress) ? [ALSO_UNVERIFIED] : []),
		...(fields.some(({ withoutFilter }) => withoutFilter) ? [IGNORE_EMPTY_FILTERS] : []),
	];
	if (derived.length === 0) return fields;
	const declared = fields.find(({ name }) => name === 'options');
	const options = collection('options', [...(declared?.members ?? []), ...derived]);
	return [...fields.filter((field) => field !== declared), options];
}
