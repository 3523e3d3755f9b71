import { UserError } from 'n8n-workflow';
import { refuseMissing, wrongType } from '../http/expressionFaults';

export { refuseMissing };

/** What an object becomes when an expression puts it into a text. */
const OBJECT_IN_TEXT = '[object Object]';

/** A value as text. @throws UserError for lists, objects and the like, also inside a text */
export function plainText(value: unknown, label: string): string {
	const isPlain = ['string', 'number', 'boolean', 'bigint'].includes(typeof value);
	if (!isPlain || Number.isNaN(value)) throw wrongType(label, 'text', value);
	const text = String(value);
	if (text.includes(OBJECT_IN_TEXT)) throw wrongType(label, 'text', {});
	return text;
}

/**
 * Several texts, trimmed: an array from an expression, or one text with commas. Blank ones are
 * left out, as an agent sends them for what is not set.
 *
 * @throws UserError for an entry that has no value, which would shorten the list without a word
 */
export function plainTexts(value: unknown, label: string): string[] {
	const entries: unknown[] = Array.isArray(value) ? value : plainText(value, label).split(',');
	return entries
		.map((entry) => {
			if (entry === undefined || entry === null) throw emptyEntry(label);
			return plainText(entry, label).trim();
		})
		.filter((text) => text !== '');
}

/** The error for an entry of a list without a value. */
export const emptyEntry = (label: string): UserError =>
	new UserError(`'${label}' has an empty value in its list`, {
		description: `Check the expression in '${label}'. To leave empty values out, add .filter(Boolean) to the list.`,
	});
