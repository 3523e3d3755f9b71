import { UserError } from 'n8n-workflow';
import { alphabetically } from './alphabetically';
import { field, titleOf, type Field, type FieldOptions, type ValueOf } from './field';
import { plainTexts } from './plainText';
import { quoted } from './quoted';

/** Several of a fixed set of values, as boxes to tick, in alphabetical order. */
export const choices = <
	const Name extends string,
	const Value extends string,
	const Options extends FieldOptions,
>(
	name: Name,
	values: readonly Value[],
	words = {} as Options,
): Field<Name, ValueOf<Value[], Options>> => {
	const options = values
		.map((value) => ({
			name: titleOf(value.replace(/_./g, (two) => two.slice(1).toUpperCase())),
			value,
		}))
		.toSorted((a, b) => alphabetically(a.name, b.name));
	const property = { type: 'multiOptions', options, default: [] as Value[] } as const;
	return field(name, property, words, (value, label) => {
		const given = plainTexts(value, label);
		const unknown = given.find((one) => !(values as readonly string[]).includes(one));
		if (unknown !== undefined) {
			throw new UserError(`'${label}' can't contain ${quoted(unknown)}`, {
				description: `Use one or more of ${values.join(', ')}.`,
			});
		}
		return given.length > 0 ? (given as Value[]) : undefined;
	});
};
