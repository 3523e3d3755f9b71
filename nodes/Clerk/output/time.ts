/** How an answer writes times: the option `dates`, or ISO 8601 cut short, for language models. */
export type Dates = 'milliseconds' | 'iso' | 'minutes' | 'days';

/** The last moment that JavaScript's dates can hold, in ms. */
const LAST = 8.64e15;

/** A number of milliseconds as ISO 8601. What is none stays as it is. */
export function timeAs(dates: Dates, time: unknown): unknown {
	if (dates === 'milliseconds' || typeof time !== 'number') return time;
	if (Math.abs(time) > LAST) return time;
	const iso = new Date(time).toISOString();
	if (dates === 'days') return iso.slice(0, iso.indexOf('T'));
	return dates === 'minutes' ? iso.replace(/:\d\d\.\d{3}Z$/, 'Z') : iso;
}

/**
 * A moment of this century in milliseconds, whether it came in them or in seconds. What is no
 * number stays as it is.
 */
export const inMilliseconds = (time: unknown): unknown =>
	typeof time === 'number' && time < 1e11 ? time * 1000 : time;
