import type { INodePropertyOptions } from 'n8n-workflow';
import { jsonParse, tryToParseDateTime, UserError } from 'n8n-workflow';
import { refuseMissing, wrongType } from '../client/expressionFaults';
import { field, type Field, type FieldWords } from './field';
import { emptyEntry, plainText, plainTexts } from './plainText';

/** What the name of a field tells about its value: `clientId`, `userIds`. */
const HOLDS_IDS = /Ids?$/;

/**
 * One line of text, trimmed.
 *
 * @param words.namesRecord whether it tells one record from the others, as an ID does
 */
export const text = <const Name extends string>(
	name: Name,
	{ namesRecord = HOLDS_IDS.test(name), ...words }: FieldWords & { namesRecord?: boolean } = {},
): Field<Name> =>
	field(name, { type: 'string', default: '' }, words, (value, label) => {
		const given = plainText(value, label).trim();
		if (namesRecord) refuseMissing(given, label);
		return given;
	});

/** Text that the editor hides, sent to the letter: a password may begin with a space. */
export const secret = <const Name extends string>(
	name: Name,
	words: FieldWords = {},
): Field<Name> =>
	field(
		name,
		{ type: 'string', typeOptions: { password: true }, default: '' },
		words,
		(value, label) => plainText(value, label),
	);

/** A whole number. */
export const integer = <const Name extends string>(
	name: Name,
	{
		min,
		max,
		...words
	}: FieldWords & {
		min?: number;
		max?: number;
	} = {},
): Field<Name> =>
	field(
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
			return number;
		},
	);

/** A switch. Its description starts with "Whether". */
export const flag = <const Name extends string>(name: Name, words: FieldWords = {}): Field<Name> =>
	field(name, { type: 'boolean', default: false }, words, (value, label) => {
		if (value === true || value === 'true') return true;
		if (value === false || value === 'false') return false;
		throw new UserError(`'${label}' must be true or false`);
	});

/** One of the values that Clerk knows. */
export const choice = <const Name extends string>(
	name: Name,
	options: INodePropertyOptions[],
	words: FieldWords = {},
): Field<Name> =>
	field(name, { type: 'options', options, default: options[0].value }, words, (value, label) => {
		const chosen = plainText(value, label).trim();
		if (options.some((option) => option.value === chosen)) return chosen;
		throw new UserError(`'${label}' can't be '${chosen}'`, {
			description: `Use one of ${options.map((option) => option.value).join(', ')}.`,
		});
	});

/** The most values that Clerk takes in one list filter. */
const LIST_LIMIT = 100;

/**
 * Several texts: a comma-separated line, or an array from an expression.
 * Clerk silently cuts longer lists, so they are refused here.
 */
export const list = <const Name extends string>(name: Name, words: FieldWords = {}): Field<Name> =>
	field(
		name,
		{ type: 'string', default: '' },
		words,
		(value, label) => {
			const values = plainTexts(value, label);
			for (const one of values) {
				// A sign says whether to include or to leave out what follows it.
				if (/^[+-]$/.test(one)) throw emptyEntry(label);
				if (HOLDS_IDS.test(name)) refuseMissing(one.replace(/^[+-]/, ''), label);
			}
			if (values.length > LIST_LIMIT) {
				throw new UserError(`'${label}' has ${values.length} values`, {
					description: `Clerk takes at most ${LIST_LIMIT}. Split the list over several items.`,
				});
			}
			return values.length ? values : undefined;
		},
		{ emptied: [] },
	);

/** A JSON object, as text or as an object from an expression. What is inside is never renamed. */
export const json = <const Name extends string>(name: Name, words: FieldWords = {}): Field<Name> =>
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
			return parsed;
		},
	);

/**
 * A moment, in any form of ISO 8601. Without a zone it means the workflow's own.
 *
 * @param as the document's form: `milliseconds` since 1970 in filters, `rfc3339` when creating
 */
export const dateTime = <const Name extends string>(
	name: Name,
	as: 'milliseconds' | 'rfc3339',
	words: FieldWords = {},
): Field<Name> =>
	field(name, { type: 'dateTime', default: '' }, words, (value, label, { timezone }) => {
		const milliseconds = moment(value, label, timezone);
		return as === 'milliseconds' ? milliseconds : new Date(milliseconds).toISOString();
	});

/** Epoch milliseconds before this are in 1973: almost certainly seconds, meant otherwise. */
const EARLIEST = 1e11;

function moment(value: unknown, label: string, timezone: string): number {
	const isNumber = typeof value === 'number' || /^\s*\d{9,}\s*$/.test(String(value));
	if (isNumber && Number(value) >= EARLIEST) return Math.trunc(Number(value));
	try {
		if (!isNumber) return tryToParseDateTime(value, timezone).toMillis();
	} catch (cause) {
		if (typeof value === 'object') throw wrongType(label, 'a date', value);
		throw notADate(label, cause);
	}
	throw notADate(label);
}

function notADate(label: string, cause?: unknown): UserError {
	return new UserError(`'${label}' is not a date`, {
		cause,
		description: 'Use ISO 8601, such as 2026-05-12T09:00:00Z, or milliseconds since 1970.',
	});
}
