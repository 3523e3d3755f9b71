import { badFormat } from '../errors.mts';
import type { ClerkErrorEntry } from '../errors.mts';
import type { Body } from '../requests/body.mts';

/** In milliseconds, as all times of records are. */
export const MINUTE = 60 * 1000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const RFC3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** Reads an RFC 3339 date of a body as epoch milliseconds; undefined if it is missing or wrong. */
export function readDate(body: Body, name: string): { date?: number; errors: ClerkErrorEntry[] } {
	const text: string | null | undefined = body[name];
	if (text == null) return { errors: [] };
	const date = RFC3339.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date)
		? { errors: [badFormat(name, 'must be a date as in RFC 3339')] }
		: { date, errors: [] };
}
