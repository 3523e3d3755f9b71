import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { ClerkClient } from '../http/clerkClient';
import { refuseMissing } from '../http/expressionFaults';
import { field, type EditorMethods, type Field, type FieldOptions, type ValueOf } from './field';
import { plainText, plainTexts } from './plainText';
import { PICKER_OPTIONS, type Ask } from './search';

/** Where the choices come from: one function of the editor's, under its name. */
type LoadOptions = NonNullable<EditorMethods['loadOptions']>;

/**
 * Makes the function behind a list that the editor loads. It fails in Clerk's own words, which the
 * panel shows.
 */
export const loadChoices = (find: (ask: Ask) => Promise<INodePropertyOptions[]>) =>
	async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const client = await ClerkClient.open(this, PICKER_OPTIONS);
		const ask: Ask = async (path, query) => await client.send({ method: 'GET', path, query });
		return await find(ask).finally(() => client.end());
	};

/** The description of such a list, which n8n's lint wants to end like this. */
const inList = (description: string | undefined, what: string): string => {
	const how = `Choose from the list, or specify ${what} using an <a href="https://docs.n8n.io/code/expressions/">expression</a>`;
	return description ? `${description}. ${how}.` : how;
};

/**
 * One of the things that the instance has, chosen from a list that the editor loads.
 *
 * @param noun as it is displayed: `Role`
 */
export const loadedChoice = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	noun: string,
	loadOptions: LoadOptions,
	options: Options,
): Field<Name, ValueOf<string, Options>> => {
	const one = field(
		name,
		{
			type: 'options',
			typeOptions: { loadOptionsMethod: Object.keys(loadOptions)[0] },
			default: '',
		},
		{
			displayName: `${noun} Name or ID`,
			...options,
			description: inList(options.description, 'an ID'),
		},
		(value, label) => {
			const chosen = plainText(value, label).trim();
			refuseMissing(chosen, label);
			return chosen;
		},
		{ methods: { loadOptions } },
	);
	// What was spread still says whether it is required, which the compiler can't see.
	return one as Field<Name, ValueOf<string, Options>>;
};

/**
 * Several of the things that the instance has, chosen from a list that the editor loads. An
 * expression may give an array or a comma-separated text.
 *
 * @param noun in the singular, as it is displayed: `Role`
 * @param most how many Clerk takes at once
 */
export const loadedList = <
	const Name extends string,
	const Options extends FieldOptions & { most?: number },
>(
	name: Name,
	noun: string,
	loadOptions: LoadOptions,
	options: Options,
): Field<Name, ValueOf<string[], Options>> => {
	const { description, most, ...words } = options;
	const one = field(
		name,
		{
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: Object.keys(loadOptions)[0] },
			default: [],
		},
		{
			displayName: `${noun} Names or IDs`,
			...words,
			description: inList(description, 'IDs'),
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
	return one as Field<Name, ValueOf<string[], Options>>;
};
