import { tryToParseDateTime, UserError } from 'n8n-workflow';
import { wrongType } from '../http/expressionFaults';
import { field, type Field, type FieldOptions, type ValueOf } from './field';

/**
 * A moment, in any form of ISO 8601. Without a zone it means the workflow's own.
 *
 * @param as the document's form: `milliseconds` since 1970 in filters, `rfc3339` when creating
 */
export const dateTime = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	as: 'milliseconds' | 'rfc3339',
	words = {} as Options,
): Field<Name, ValueOf<string | number, Options>> =>
	field(name, { type: 'dateTime', default: '' }, words, (value, label, { timezone, forModel }) => {
		const plain = forModel ? ofModel(value, label) : value;
		const milliseconds = moment(plain, label, timezone);
		return as === 'milliseconds' ? milliseconds : new Date(milliseconds).toISOString();
	});

/**
 * A language model also gives seconds since 1970, as programs do, and words such as "12 May", which
 * could be any year's.
 *
 * @throws UserError for anything but ISO 8601 and numbers of this century
 */
function ofModel(value: unknown, label: string): unknown {
	const text = String(value).trim();
	if (/^\d{10}$/.test(text)) return Number(text) * 1000;
	if (/^\d{13}$/.test(text) || /^\d{4}-\d{2}-\d{2}([T ]|$)/.test(text)) return value;
	throw notADate(label);
}

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
