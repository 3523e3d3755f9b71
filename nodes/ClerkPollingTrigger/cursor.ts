import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** How far the polls have come: what n8n keeps between them. */
export interface Cursor {
	/** The latest time that was read, in epoch ms on Clerk's clock. It never goes back. */
	at: number;
	/** The time that polls have to look back to, in epoch ms. It never goes back either. */
	from: number;
	/** What was emitted since `from`: marks, each with its time. */
	seen: string;
}

/** A record that a poll has read. */
export interface Found {
	/** The time that the event is about, in epoch ms. */
	time: number;
	/** Tells events apart: an event with a key that was emitted is not emitted again. */
	key: string;
	/** Whether the workflow is to run for it. Others only tell how far the list goes. */
	isWanted: boolean;
	record: IDataObject;
}

/** The settings of one step. */
export interface Step {
	/** How long a record may take to appear in Clerk's lists after its time, in ms. */
	settleMs: number;
	/** How many records to emit at the most. */
	limit: number;
	/**
	 * Clerk's clock when reading began, in epoch ms. What appears while a list is read can be behind
	 * the place that reading has reached, so the window ends here.
	 */
	now: number;
}

/** Clerk tells its clock in whole seconds. */
const CLOCK_PRECISION = 1000;

/** Marks in one cursor: 16 characters each, so that a cursor stays below 200 kB. */
export const MOST_MARKS = 12_000;

/** Base64url digits of a mark: 48 bits. A new record has the mark of an old one once in 10^10 polls. */
const MARK_LENGTH = 8;
/** Digits of a time in base 36, which last until 2059. */
const TIME_LENGTH = 8;
const ENTRY = new RegExp(`.{${MARK_LENGTH + TIME_LENGTH}}`, 'g');

const markOf = (key: string): string =>
	createHash('sha256').update(key).digest('base64url').slice(0, MARK_LENGTH);

type Marks = Map<string, number>;

const read = (seen: string): Marks =>
	new Map(
		(seen.match(ENTRY) ?? []).map((entry) => [
			entry.slice(0, MARK_LENGTH),
			parseInt(entry.slice(MARK_LENGTH), 36),
		]),
	);

const write = (marks: Iterable<[string, number]>): string =>
	[...marks].map(([mark, time]) => mark + time.toString(36).padStart(TIME_LENGTH, '0')).join('');

/**
 * Where the next poll has to start reading, in epoch ms, inclusive. A record may appear in Clerk's
 * lists a while after its time, so each poll reads that while again, and marks tell what is new.
 */
export const windowStart = ({ at, from }: Cursor, settleMs: number): number =>
	Math.max(from, at - settleMs);

/** Tells which records of a window were not emitted before. */
export function freshIn(cursor: Cursor, settleMs: number): (found: Found) => boolean {
	const seen = read(cursor.seen);
	const start = windowStart(cursor, settleMs);
	return ({ time, key, isWanted }) => isWanted && time >= start && !seen.has(markOf(key));
}

/**
 * Where the first poll has to start reading, in epoch ms.
 *
 * @param newest the time of the newest record; undefined in an empty list
 */
export const firstStart = (newest: number | undefined, { settleMs, now }: Step): number =>
	Math.min(newest ?? now - CLOCK_PRECISION, now) - settleMs;

/**
 * The cursor of a first poll, which emits nothing: what is there is old.
 *
 * @param found all records since `start`
 */
export function firstCursor(found: readonly Found[], start: number, step: Step): Cursor {
	const at = Math.min(newestOf(found, start), step.now);
	const old = new Map(found.map(({ key, time }) => [markOf(key), time]));
	return trimmed(at, Math.max(start, at - step.settleMs), old);
}

/**
 * Takes what a poll has read.
 *
 * @param found records of the window: all of them, or in a list from old to new its first part
 * @returns the records to emit, from old to new, and the cursor for after that
 */
export function advance(
	cursor: Cursor,
	found: readonly Found[],
	step: Step,
): { cursor: Cursor; emitted: Found[] } {
	const byKey = new Map(found.map((one) => [one.key, one]));
	const fresh = [...byKey.values()].filter(freshIn(cursor, step.settleMs)).toSorted(byTime);
	const emitted = fresh.slice(0, step.limit);
	const [left] = fresh.slice(step.limit);
	// What is left has a time from here on, or is in the window that is read again.
	const reached = left ? (emitted.at(-1)?.time ?? cursor.at) : newestOf(found, cursor.at);
	// A record's time can be in the future. It must not move the window away from all others.
	const at = Math.max(cursor.at, Math.min(reached, step.now));
	const marks: Marks = read(cursor.seen);
	for (const { key, time } of emitted) marks.set(markOf(key), time);
	const from = Math.max(windowStart(cursor, step.settleMs), at - step.settleMs);
	return { cursor: trimmed(at, from, marks, left?.time), emitted };
}

const newestOf = (found: readonly Found[], otherwise: number): number =>
	found.reduce((newest, { time }) => Math.max(newest, time), otherwise);

const byTime = (a: Found, b: Found): number =>
	a.time - b.time || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * The cursor with the marks that its window needs. If there are too many, the window gets shorter:
 * the oldest part of it is not read again.
 *
 * @param left the time of the first record that still has to be emitted
 */
function trimmed(at: number, from: number, marks: Marks, left = Infinity): Cursor {
	const kept = [...marks].filter(([, time]) => time >= from).toSorted(([, a], [, b]) => b - a);
	const firstDropped = kept[MOST_MARKS]?.[1] ?? -Infinity;
	const start = Math.max(from, Math.min(firstDropped + 1, left));
	return { at, from: start, seen: write(kept.filter(([, time]) => time >= start)) };
}
