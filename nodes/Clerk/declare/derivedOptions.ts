import { collection } from '../fields/collection';
import type { Field } from '../fields/field';
import { choice, flag } from '../fields/kinds';
import type { Output } from '../output/output';
import { hasTimes } from '../output/shape';

const ALSO_UNVERIFIED = flag('alsoUnverified', {
	wire: null,
	displayName: 'Also Unverified Addresses',
	description:
		'Whether to also find users by addresses that they have not verified. Anyone can add an address that is not theirs.',
});

const IGNORE_EMPTY_FILTERS = flag('ignoreEmptyFilters', {
	wire: null,
	description: 'Whether to ignore empty filters. If all are empty, every record matches.',
});

const DATES = choice(
	'dates',
	[
		{ name: 'ISO 8601', value: 'iso' },
		{ name: 'Milliseconds', value: 'milliseconds' },
	],
	{
		wire: null,
		default: 'milliseconds',
		description: 'How to write dates. Raw output is unaffected.',
	},
);

/** The fields of an operation, with the options that follow from them and from its output. */
export function withOptions(
	fields: readonly Field[],
	{ shape, selectable = {} }: Output,
): readonly Field[] {
	const everyField = fields.flatMap((field) => [field, ...(field.members ?? [])]);
	const derived = [
		...(everyField.some(({ byAddress }) => byAddress) ? [ALSO_UNVERIFIED] : []),
		...(fields.some(({ withoutFilter }) => withoutFilter) ? [IGNORE_EMPTY_FILTERS] : []),
		...(hasTimes(shape) || hasTimes(selectable) ? [DATES] : []),
	];
	if (derived.length === 0) return fields;
	const declared = fields.find(({ name }) => name === 'options');
	const options = collection('options', [...(declared?.members ?? []), ...derived]);
	return [...fields.filter((field) => field !== declared), options];
}
