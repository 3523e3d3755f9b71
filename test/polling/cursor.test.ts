import {
	advance,
	firstCursor,
	firstStart,
	freshIn,
	MOST_MARKS,
	windowStart,
	type Found,
} from '../../nodes/ClerkPollingTrigger/cursor';
import { randomFrom, type Random } from './randomFrom.mts';
import { foundOf, keyOf, SETTLING, World } from './world.mts';

/** What polls emit in random histories, each of a world, a way to read it, and a limit. */

const HISTORIES = 20_000;
const PAGE = 3;
const ERROR = Symbol('the poll failed');

type Read = (start: number, isEnough?: (found: Found[]) => boolean) => Found[] | typeof ERROR;

/** All of the list at once, as a list from new to old is read until it reaches far enough. */
const whole =
	(world: World, random: Random): Read =>
	(start) => {
		if (random.oneIn(8)) return ERROR;
		return since(world, start, random).map(foundOf);
	};

/** Page after page from old to new, while the world goes on. It may end with a part of the list. */
const byCursor =
	(world: World, random: Random): Read =>
	(start, isEnough) => {
		const found: Found[] = [];
		for (let last = { time: -Infinity, id: '' }; ;) {
			if (random.oneIn(25)) return ERROR;
			const page = since(world, start, random)
				.filter(({ time, id }) => time > last.time || (time === last.time && id > last.id))
				.slice(0, PAGE);
			found.push(...page.map(foundOf));
			if (page.length < PAGE || isEnough?.(found)) return found;
			// The time for a poll can be over after any page.
			if (isEnough && random.oneIn(20)) return found;
			last = page.at(-1)!;
			if (random.oneIn(3)) world.pass(2);
		}
	};

/** Clerk may count the bound in or not. */
const since = (world: World, start: number, random: Random) =>
	world
		.visible()
		.filter(({ time }) => time >= start - random.under(2))
		.toSorted((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));

/** Nothing happens any more. */
const CALM: Random = { under: () => 0, oneIn: () => false };

/** A history of polls: how often each key was emitted, and what was there before. */
function history(seed: number) {
	const random = randomFrom(seed);
	const isWhole = random.oneIn(2);
	const world = new World(random, { update: isWhole });
	const reader = isWhole ? whole : byCursor;
	let read = reader(world, random);
	const limit = random.oneIn(2) ? 1 + random.under(4) : 500;
	const step = (now: number) => ({ settleMs: SETTLING, limit, now });
	world.pass(random.oneIn(5) ? 0 : random.under(40));

	const newest = world.visible().map(({ time }) => time);
	const start = firstStart(newest.length > 0 ? Math.max(...newest) : undefined, step(world.clock));
	const visible = () => new Set(world.visible().map(keyOf));
	let old = new Set<string>();
	let began = world.clock;
	let first: ReturnType<Read> = ERROR;
	while (first === ERROR) {
		old = visible();
		began = world.clock;
		first = read(start);
	}
	// What appears while the first poll reads may count as old or as new.
	const early = visible();
	let cursor = firstCursor(first, start, step(began));
	/** What n8n has stored: it stores nothing after a poll without items. */
	let stored = cursor;
	const emitted = new Map<string, number>();

	const poll = (): boolean => {
		const began = world.clock;
		const fresh = freshIn(cursor, SETTLING);
		const found = read(windowStart(cursor, SETTLING), (all) => all.filter(fresh).length >= limit);
		if (found === ERROR) return true;
		const next = advance(cursor, found, step(began));
		({ cursor } = next);
		for (const { key } of next.emitted) emitted.set(key, (emitted.get(key) ?? 0) + 1);
		if (next.emitted.length > 0) stored = cursor;
		return next.emitted.length > 0;
	};
	for (let polls = 1 + random.under(5); polls > 0; polls--) {
		world.pass(random.under(20));
		if (random.oneIn(6)) cursor = stored;
		poll();
	}
	world.now += SETTLING + 600;
	read = reader(world, CALM);
	while (poll());
	const due = [...visible()].filter((key) => !early.has(key));
	return { emitted, old, due, gone: world.gone };
}

test(`each record is emitted exactly once, in ${HISTORIES} random histories`, () => {
	let records = 0;
	for (let seed = 1; seed <= HISTORIES; seed++) {
		const { emitted, old, due, gone } = history(seed);
		const twice = [...emitted].filter(([, times]) => times > 1);
		const missed = due.filter((key) => !emitted.has(key));
		const known = [...emitted.keys()].filter((key) => old.has(key) && !gone.has(key));
		if (twice.length + missed.length + known.length > 0) {
			throw new Error(`History ${seed}: ${JSON.stringify({ twice, missed, known })}`);
		}
		records += emitted.size;
	}
	expect(records).toBeGreaterThan(5 * HISTORIES);
});

test('a cursor stays below 200 kB, and emits nothing twice, however much happens at once', () => {
	const found = Array.from({ length: 30_000 }, (_, index) =>
		foundOf({ id: `r${index}`, time: 1.8e12 + Math.floor(index / 10), visibleAt: 0 }),
	);
	const step = { settleMs: 300_000, limit: 5000, now: 2e12 };
	let cursor = firstCursor([], 1.8e12, step);
	const keys: string[] = [];
	for (let polls = 0; polls < 10; polls++) {
		const next = advance(cursor, found, step);
		({ cursor } = next);
		keys.push(...next.emitted.map(({ key }) => key));
		expect(JSON.stringify(cursor).length).toBeLessThan(200_000);
	}
	expect(keys).toHaveLength(found.length);
	expect(new Set(keys).size).toBe(found.length);
	expect(cursor.seen.length).toBeGreaterThan(15 * MOST_MARKS);
});
