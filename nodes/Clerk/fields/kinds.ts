import type { IDataObject } from 'n8n-workflow';
import { jsonParse, UserError } from 'n8n-workflow';
import { refuseMissing } from '../http/expressionFaults';
import { field, titleOf, type Field, type FieldOptions, type ValueOf } from './field';
import { plainText, plainTexts } from './plainText';
import { quoted } from './quoted';
import { refuseDisguised, refuseTooLong } from './recordName';

/** What the name of a field tells about its value: `clientId`, `userIds`. */
const HOLDS_IDS = /Ids?$/;

type TextOptions = FieldOptions & {
	/** Whether it tells one record from the others, as an ID does. */
	namesRecord?: boolean;
};

/** One line of text, trimmed. */
export const text = <const Name extends string, const Options extends TextOptions>(
	name: Name,
	options = {} as Options,
): Field<Name, ValueOf<string, Options>> => {
	const { namesRecord = HOLDS_IDS.test(name), ...words } = options;
	const one = field(name, { type: 'string', default: '' }, words, (value, label, { forModel }) => {
		if (namesRecord) refuseTooLong(value, label);
		const given = plainText(value, label).trim();
		if (namesRecord) {
			refuseMissing(given, label);
			refuseDisguised(given, label, forModel);
		}
		return given;
	});
	return one as Field<Name, ValueOf<string, Options>>;
};

/** Text that the editor hides, sent to the letter: a password may begin with a space. */
export const secret = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<string, Options>> =>
	field(
		name,
		{ type: 'string', typeOptions: { password: true }, default: '' },
		words,
		(value, label) => plainText(value, label),
	);

/** A whole number. */
export const integer = <
	const Name extends string,
	const Options extends FieldOptions & { min?: number; max?: number },
>(
	name: Name,
	options = {} as Options,
): Field<Name, ValueOf<number, Options>> => {
	const { min, max, ...words } = options;
	const one = field(
		name,
		{
			type: 'number',
			typeOptions: { minValue: min, maxValue: max, numberPrecision: 0 },
			default: 0,
		},
		words,
		(value, label) => {
			const number = typeof value === 'string' ? Number(value) : value;
			const lowest = min ?? Number.MIN_SAFE_INTEGER;
			const highest = max ?? Number.MAX_SAFE_INTEGER;
			if (!Number.isSafeInteger(number) || Number(number) < lowest || Number(number) > highest) {
				const upTo = max === undefined ? '' : ` to ${max}`;
				throw new UserError(`'${label}' must be a whole number`, {
					description: min === undefined ? undefined : `It can be ${min}${upTo || ' or more'}.`,
				});
			}
			return Number(number);
		},
	);
	return one as Field<Name, ValueOf<number, Options>>;
};

/** A switch. Its description starts with "Whether". */
export const flag = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<boolean, Options>> =>
	field(name, { type: 'boolean', default: false }, words, (value, label) => {
		if (value === true || value === 'true') return true;
		if (value === false || value === 'false') return false;
		throw new UserError(`'${label}' must be true or false`);
	});

/** One entry of a dropdown: its value alone, which gives it its title, or with words of its own. */
type Choice<Value extends string> = Value | { name: string; value: Value; description?: string };

/** One of the values that Clerk knows. */
export const choice = <
	const Name extends string,
	const Value extends string,
	const Options extends FieldOptions,
>(
	name: Name,
	choices: ReadonlyArray<Choice<Value>>,
	words = {} as Options,
): Field<Name, ValueOf<Value, Options>> => {
	const options = choices.map((one) =>
		typeof one === 'string' ? { name: titleOf(one), value: one } : one,
	);
	const property = { type: 'options', options, default: options[0]?.value } as const;
	return field(name, property, words, (value, label) => {
		const chosen = plainText(value, label).trim();
		const known = options.find((option) => option.value === chosen);
		if (known) return known.value;
		throw new UserError(`'${label}' can't be ${quoted(chosen)}`, {
			description: `Use one of ${options.map((option) => option.value).join(', ')}.`,
		});
	});
};

/** Several texts: a comma-separated line, or an array from an expression. */
export const textList = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<string[], Options>> =>
	field(
		name,
		{ type: 'string', default: '' },
		words,
		(value, label) => {
			const values = plainTexts(value, label);
			if (HOLDS_IDS.test(name)) {
				for (const one of values) refuseMissing(one, label);
			}
			return values.length ? values : undefined;
		},
		{ emptied: [], isList: true },
	);

/** A JSON object, as text or as an object from an expression. What is inside is never renamed. */
export const json = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<IDataObject, Options>> =>
	field(
		name,
		{ type: 'json', default: '{}', placeholder: 'e.g. { "plan": "pro" }' },
		words,
		(value, label) => {
			const parsed = typeof value === 'string' ? jsonParse(value, { fallbackValue: null }) : value;
			if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
				throw new UserError(`'${label}' must be a JSON object`, {
					description: 'Write it like { "plan": "pro" }, or pass an object from an expression.',
				});
			}
			return parsed as IDataObject;
		},
	);
