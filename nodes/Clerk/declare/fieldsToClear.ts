import { UserError } from 'n8n-workflow';
import { field, titleOf, type Field } from '../fields/field';
import { plainTexts } from '../fields/plainText';
import { quoted } from '../fields/quoted';

/**
 * An update leaves empty values out, so emptying a field on purpose has its own list.
 *
 * @param names fields of the same operation that Clerk lets be null or an empty list
 */
export const fieldsToClear = (...names: readonly string[]): Field<'fieldsToClear'> =>
	field(
		'fieldsToClear',
		{
			type: 'multiOptions',
			options: names.map((name) => ({ name: titleOf(name), value: name })),
			default: [],
		},
		{
			wire: null,
			description: 'Fields to empty. A field that you only leave blank keeps its value.',
		},
		(value, label) => {
			const chosen = plainTexts(value, label);
			const unknown = chosen.filter((name) => !names.includes(name));
			if (unknown.length === 0) return chosen;
			throw new UserError(`'${label}' can't hold ${quoted(unknown.join(', '))}`, {
				description: `Use any of ${names.join(', ')}.`,
			});
		},
	);
