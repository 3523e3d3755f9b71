/** How an answer writes times: the option `dates`. */
export type Dates = 'milliseconds' | 'iso';

/** The last moment that JavaScript's dates can hold, in ms. */
const LAST = 8.64e15;

/** A number of milliseconds as ISO 8601. What is none stays as it is. */
export function timeAs(dates: Dates, time: unknown): unknown {
	if (dates === 'milliseconds' || typeof time !== 'number') return time;
	return Math.abs(time) <= LAST ? new Date(time).toISOString() : time;
}

/**
 * A moment of this century in milliseconds, whether it came in them or in seconds. What is no
 * number stays as it is.
 */
export const inMilliseconds = (time: unknown): unknown =>
	typeof time === 'number' && time < 1e11 ? time * 1000 : time;
