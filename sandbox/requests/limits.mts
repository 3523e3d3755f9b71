import { entry, Refusal } from '../errors.mts';

/** How many requests are accepted in so many seconds. */
export interface RateLimit {
	requests: number;
	seconds: number;
}

/** Clerk's limits for one instance. */
export const INSTANCE_LIMITS = {
	development: { requests: 100, seconds: 10 },
	production: { requests: 1000, seconds: 10 },
} as const satisfies Record<string, RateLimit>;

/** Clerk's limit on updating one user, organization or membership, or its metadata. */
export const RECORD_LIMIT: RateLimit = { requests: 10, seconds: 10 };

const LIMITED_RECORD = /^\/(users|organizations)\/\{\w+\}(\/memberships\/\{\w+\})?(\/metadata)?$/;

/** Whether the limit on one record applies to an operation of Clerk's document. */
export const isLimitedByRecord = (method: string, path: string): boolean =>
	['PATCH', 'PUT'].includes(method) && LIMITED_RECORD.test(path);

/**
 * Counts requests by key in windows that begin with the first request after the last window.
 *
 * @param now the time in epoch milliseconds
 * @returns a function that counts one request, or throws a Refusal 429 with Retry-After in seconds
 */
export function createLimiter(
	limit: RateLimit | undefined,
	now: () => number,
): (key: string) => void {
	const windows = new Map<string, { ends: number; count: number }>();
	return (key) => {
		if (!limit) return;
		const time = now();
		let window = windows.get(key);
		if (!window || time >= window.ends) {
			window = { ends: time + limit.seconds * 1000, count: 0 };
			windows.set(key, window);
		}
		window.count += 1;
		if (window.count <= limit.requests) return;
		throw new Refusal(
			429,
			entry(
				'too_many_requests',
				'Too many requests. Please try again in a bit.',
				`No more than ${limit.requests} requests in ${limit.seconds} seconds. Please try again in a bit.`,
			),
			{ 'retry-after': String(Math.ceil((window.ends - time) / 1000)) },
		);
	};
}
