/** How many requests Clerk takes in how much time. */
export interface Limit {
	count: number;
	windowMs: number;
}

/** Clerk rounds what it asks to wait up to whole seconds. */
export const ROUNDING_MS = 1000;

/**
 * Ways to count requests. Clerk does not say which one it uses:
 * - `fixed`: so many in each window, which begins at some moment for everyone;
 * - `sliding`: so many in any stretch of that length;
 * - `bucket`: so many at once, then one more with each share of the time.
 */
export const WAYS = ['fixed', 'sliding', 'bucket'] as const;
export type Way = (typeof WAYS)[number];

/** How a request may leave: for certain, or to find out how Clerk counts. */
export type Leave = 'free' | 'probe';

/** A request that has left. */
export interface Left {
	as: Leave;
	/** The ways of counting by which it should have passed. */
	allowedBy: readonly Way[];
}
