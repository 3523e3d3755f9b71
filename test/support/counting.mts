/** The ways in which a service can count requests. */
export const WAYS = ['fixed', 'sliding', 'bucket'] as const;
export type Way = (typeof WAYS)[number];

/** How many requests in how much time. */
export interface Limit {
	count: number;
	windowMs: number;
}

/** Takes a request at a moment in ms, or says how much longer to wait, in ms. */
export type Counter = (now: number) => number;

/**
 * Counts requests as a service might.
 *
 * @param firstMs how long the first of the fixed windows lasts
 */
export function counter(way: Way, limit: Limit, startedAt: number, firstMs?: number): Counter {
	if (way === 'fixed')
		return fixed(limit, startedAt - limit.windowMs + (firstMs ?? limit.windowMs));
	return way === 'sliding' ? sliding(limit) : bucket(limit, startedAt);
}

/** How long `requests` take at least if all are sent as early as they pass, in ms. */
export function idealMs(
	way: Way,
	{ count, windowMs }: Limit,
	requests: number,
	firstMs = windowMs,
): number {
	if (way === 'bucket') return Math.max(0, ((requests - count) * windowMs) / count);
	const windows = Math.ceil(requests / count) - 1;
	if (windows === 0) return 0;
	return way === 'fixed' ? firstMs + (windows - 1) * windowMs : windows * windowMs;
}

function fixed({ count, windowMs }: Limit, origin: number): Counter {
	let current = -1;
	let taken = 0;
	return (now) => {
		const window = Math.floor((now - origin) / windowMs);
		if (window !== current) [current, taken] = [window, 0];
		if (taken >= count) return origin + (window + 1) * windowMs - now;
		taken++;
		return 0;
	};
}

function sliding({ count, windowMs }: Limit): Counter {
	const taken: number[] = [];
	return (now) => {
		const oldest = taken.at(-count) ?? -Infinity;
		if (oldest > now - windowMs) return oldest + windowMs - now;
		taken.push(now);
		return 0;
	};
}

function bucket({ count, windowMs }: Limit, startedAt: number): Counter {
	let tokens = count;
	let filledAt = startedAt;
	return (now) => {
		tokens = Math.min(count, tokens + ((now - filledAt) * count) / windowMs);
		filledAt = now;
		if (tokens < 1) return ((1 - tokens) * windowMs) / count;
		tokens--;
		return 0;
	};
}
