import type { ClerkAnswer, ClerkRequest } from './request';

/** Tries of one request before its failure is the person's to know, refusals for limits aside. */
export const MOST_TRIES = 5;

/** Repeating these leaves Clerk as doing it once would. POST and PATCH may do it twice. */
const REPEATABLE = new Set(['GET', 'PUT', 'DELETE']);

/** Whether a request whose fate is unknown may be sent again. */
export const isRepeatable = ({ method, traits }: ClerkRequest): boolean =>
	traits?.repeat === undefined ? REPEATABLE.has(method) : traits.repeat !== 'never';

/** Whether Clerk says that it did nothing, and that the same request may pass later. */
export const isLocked = ({ statusCode, body }: ClerkAnswer): boolean =>
	statusCode === 409 && JSON.stringify(body ?? '').includes('"resource_locked"');

/**
 * Whether an answer tells nothing about the request: a server fault, or a success without the
 * JSON that Clerk sends for all but a few calls.
 */
export const isUnclear = ({ statusCode, body }: ClerkAnswer, { traits }: ClerkRequest): boolean =>
	statusCode >= 500 ||
	(statusCode < 300 &&
		(typeof body !== 'object' || body === null) &&
		!(isEmpty(body) ? traits?.mayBeEmpty : traits?.isText));

const isEmpty = (body: unknown): boolean => body === undefined || body === null || body === '';

/** A growing wait in ms, spread so that parallel requests do not come back in step. */
export const backOff = (tries: number): number =>
	Math.min(8000, 500 * 2 ** (tries - 1)) * (0.5 + Math.random() / 2);

/**
 * `Retry-After` in ms. Clerk sends seconds; HTTP allows a date too. Undefined when it says nothing.
 */
export function retryAfter({ headers }: ClerkAnswer): number | undefined {
	const value = headers['retry-after']?.trim();
	if (!value) return undefined;
	const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
	return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
