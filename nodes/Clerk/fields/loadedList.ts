import { UserError } from 'n8n-workflow';
import { refuseMissing } from '../client/expressionFaults';
import { field, type EditorMethods, type Field, type FieldWords } from './field';
import { plainTexts } from './plainText';

/** Where the choices come from: one function of the editor's, under its name. */
type LoadOptions = NonNullable<EditorMethods['loadOptions']>;

/**
 * Several of the things that the instance has, chosen from a list that the editor loads. An
 * expression may give an array or a comma-separated text.
 *
 * @param noun in the singular, as it is displayed: `Role`
 * @param most how many Clerk takes at once
 */
export const loadedList = <const Name extends string>(
	name: Name,
	noun: string,
	loadOptions: LoadOptions,
	{ description, most, ...words }: FieldWords & { description: string; most?: number },
): Field<Name> =>
	field(
		name,
		{
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: Object.keys(loadOptions)[0] },
			default: [],
		},
		{
			displayName: `${noun} Names or IDs`,
			...words,
			description: `${description}. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
		},
		(value, label) => {
			const split = plainTexts(value, label).flatMap((one) => plainTexts(one, label));
			const chosen = [...new Set(split)];
			for (const one of chosen) refuseMissing(one, label);
			if (most !== undefined && chosen.length > most) {
				throw new UserError(`'${label}' has ${chosen.length} values`, {
					description: `Clerk takes at most ${most} at once.`,
				});
			}
			return chosen.length > 0 ? chosen : undefined;
		},
		{ methods: { loadOptions }, emptied: [] },
	);
