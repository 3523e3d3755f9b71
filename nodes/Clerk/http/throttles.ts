import type { Limit } from './counting';
import { Throttle } from './throttle';

// Compiled into a file of its own (see gulpfile.js), so that all nodes of the package share it.

export { Lane } from './lane';
export { LimitLasts } from './passage';

/** Clerk's limits, for all requests of an instance. Source: Clerk's documentation, rate limits. */
const WINDOW_MS = 10_000;
const LIMITS = {
	production: { count: 1000, windowMs: WINDOW_MS },
	development: { count: 100, windowMs: WINDOW_MS },
} satisfies Record<string, Limit>;

/** A kind of Clerk instance. Its keys start with `sk_live_` or `sk_test_`. */
export type InstanceKind = keyof typeof LIMITS;

/** How long a throttle that nobody uses is kept, since Clerk remembers as well, in ms. */
const KEPT_MS = 60_000;

const throttles = new Map<string, Throttle>();

/**
 * The throttle of a secret key, which all runs and pickers of this process share. In n8n's queue
 * mode each worker is a process of its own, with throttles of its own.
 *
 * @param fingerprint tells the API and the key from all others; the key itself is kept nowhere
 */
export function throttleOf(fingerprint: string, kind: InstanceKind): Throttle {
	const since = Date.now() - KEPT_MS;
	for (const [id, { isIdle, usedAt }] of throttles) {
		if (isIdle && usedAt < since) throttles.delete(id);
	}
	const throttle = throttles.get(fingerprint) ?? new Throttle(LIMITS[kind]);
	throttles.set(fingerprint, throttle);
	return throttle;
}

/** For tests: all that is kept. */
export const throttlesKept = (): ReadonlyMap<string, Throttle> => throttles;

/** For tests: forgets all of them. */
export const forgetThrottles = (): void => throttles.clear();
