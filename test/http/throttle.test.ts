import { sleep } from 'n8n-workflow';
import { Lane } from '../../nodes/Clerk/http/lane';
import { LimitLasts, type LaneOptions } from '../../nodes/Clerk/http/passage';
import { Throttle } from '../../nodes/Clerk/http/throttle';
import { counter, WAYS, type Counter } from '../support/counting.mts';
import { LATENCY_MS, sendThrough } from '../support/lanes';

/** How the runs, pickers and polls that share a key take turns. No time passes on its own. */

const limit = { count: 100, windowMs: 10_000 };
const READ = 'GET /users/{userId}';
const INVITE = 'POST /invitations';
const everything: Counter = () => 0;

const throttled = (options: Partial<LaneOptions> = {}, throttle = new Throttle(limit)) => ({
	throttle,
	lane: new Lane(throttle, { most: 200, mostWaitMs: 120_000, endsAt: Infinity, ...options }),
});
const byClerk = () => counter('fixed', limit, Date.now(), 4000);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Lets time pass until all of it has settled. */
async function until(done: Promise<unknown>): Promise<void> {
	let isOver = false;
	void done.then(() => (isOver = true));
	while (!isOver) await jest.advanceTimersByTimeAsync(10);
}

test('a small job leaves at once', async () => {
	const { lane } = throttled();
	const start = Date.now();
	const { taken, refused, done } = sendThrough(lane, READ, 100, byClerk());
	await until(done);
	expect(refused).toEqual([]);
	expect(Math.max(...taken) - start).toBeLessThan(2 * LATENCY_MS);
});

test('a large one is refused once, when it finds out how Clerk counts', async () => {
	const { lane } = throttled();
	const { taken, refused, done } = sendThrough(lane, READ, 450, byClerk());
	await until(done);
	expect(taken).toHaveLength(450);
	expect(refused.length).toBeLessThanOrEqual(3);
});

test.each(WAYS)('another process uses the same key: all pass, counted as %s', async (way) => {
	const { lane } = throttled();
	const takes = counter(way, limit, Date.now(), 4000);
	let since = Date.now();
	const shared: Counter = (now) => {
		// It sends four a second, whatever becomes of them.
		for (; since < now; since += 250) takes(since);
		return takes(now);
	};
	const { taken, refused, done } = sendThrough(lane, READ, 500, shared);
	await until(done);
	expect(taken).toHaveLength(500);
	expect(refused.length).toBeLessThanOrEqual(250);
});

test('Concurrent Requests bounds its own run, and no other', async () => {
	const { throttle, lane } = throttled({ most: 2 });
	const other = throttled({}, throttle);
	let [underWay, most] = [0, 0];
	const send = async () => {
		most = Math.max(most, ++underWay);
		await sleep(LATENCY_MS);
		underWay--;
		return 0;
	};
	const passage = { call: READ, check: () => {}, send, refusalOf: () => undefined };
	const slow = Promise.all(Array.from({ length: 20 }, async () => await lane.pass(passage)));
	const { taken, done } = sendThrough(other.lane, READ, 50, everything);
	await until(done);
	expect(taken).toHaveLength(50);
	expect(underWay).toBe(2);
	await until(slow);
	expect(most).toBe(2);
});

test('of two runs neither starves', async () => {
	const { throttle, lane } = throttled();
	const takes = byClerk();
	const first = sendThrough(lane, READ, 300, takes);
	await jest.advanceTimersByTimeAsync(5);
	const second = sendThrough(throttled({}, throttle).lane, READ, 300, takes);
	// The first one has used up what Clerk takes at once.
	await jest.advanceTimersByTimeAsync(25_000);
	const [ofFirst, ofSecond] = [first, second].map(({ taken }) => taken.length);
	expect(ofFirst + ofSecond).toBe(400);
	expect(Math.abs(ofFirst - 100 - ofSecond)).toBeLessThanOrEqual(10);
	await until(Promise.all([first.done, second.done]));
});

test('a picker goes before a run of many items', async () => {
	const { throttle, lane } = throttled();
	const takes = byClerk();
	const run = sendThrough(lane, READ, 1000, takes);
	await jest.advanceTimersByTimeAsync(2000);
	const before = run.taken.length;
	const picker = sendThrough(
		throttled({ priority: 'high' }, throttle).lane,
		'GET /users',
		3,
		takes,
	);
	await until(picker.done);
	expect(picker.taken).toHaveLength(3);
	// As soon as Clerk takes anything, and before nearly all of the run.
	expect(run.taken.length - before).toBeLessThanOrEqual(100);
	expect(Math.min(...run.taken.slice(before))).toBeGreaterThanOrEqual(Math.min(...picker.taken));
	await until(run.done);
});

test('what has low priority gives way to runs, and is not kept out', async () => {
	const { throttle, lane } = throttled();
	const takes = byClerk();
	const run = sendThrough(lane, READ, 500, takes);
	await jest.advanceTimersByTimeAsync(2000);
	const poll = sendThrough(throttled({ priority: 'low' }, throttle).lane, 'GET /users', 50, takes);
	await jest.advanceTimersByTimeAsync(20_000);
	expect(poll.taken.length).toBeGreaterThan(5);
	expect(poll.taken.length).toBeLessThan(30);
	await until(Promise.all([run.done, poll.done]));
});

test('an hourly limit on one call stops neither the reads of its run nor those of another', async () => {
	const { throttle, lane } = throttled();
	const hour = counter('fixed', { count: 10, windowMs: 3_600_000 }, Date.now());
	const invitations = sendThrough(lane, INVITE, 30, hour);
	await jest.advanceTimersByTimeAsync(1000);
	const own = sendThrough(lane, READ, 20, everything);
	const other = sendThrough(throttled({}, throttle).lane, READ, 20, everything);
	const start = Date.now();
	await until(Promise.all([own.done, other.done, invitations.done]));
	expect([...own.taken, ...other.taken]).toHaveLength(40);
	expect(Math.max(...own.taken, ...other.taken) - start).toBeLessThan(1000);
	expect(invitations.taken).toHaveLength(10);
	expect(invitations.failed).toHaveLength(20);
	for (const error of invitations.failed) expect(error).toBeInstanceOf(LimitLasts);
	// The next run is told at once, without asking Clerk again.
	const asked = invitations.refused.length;
	const next = sendThrough(throttled({}, throttle).lane, INVITE, 5, () => {
		throw new Error('Clerk was asked');
	});
	await until(next.done);
	expect(next.failed).toHaveLength(5);
	for (const error of next.failed) expect(error).toBeInstanceOf(LimitLasts);
	expect(asked).toBeLessThanOrEqual(20);
});

test('a wait is refused on the word of Clerk alone', async () => {
	const { lane } = throttled({ mostWaitMs: 0 });
	// This Clerk takes more than it is known to.
	const { taken, failed, done } = sendThrough(lane, READ, 150, everything);
	await until(done);
	expect({ taken: taken.length, failed: failed.length }).toEqual({ taken: 150, failed: 0 });
});

test('a run without time for a limit fails with how long it lasts', async () => {
	const { lane } = throttled({ mostWaitMs: 0 });
	const { taken, refused, failed, done } = sendThrough(lane, READ, 150, byClerk());
	await until(done);
	expect(taken).toHaveLength(100);
	expect(refused).toHaveLength(1);
	expect(failed).toHaveLength(50);
	for (const error of failed as LimitLasts[]) {
		expect(error.waitMs).toBeGreaterThan(3000);
		expect(error.waitMs).toBeLessThanOrEqual(4000);
	}
});

test('cancelling a run leaves the others alone', async () => {
	const stop = new AbortController();
	const { throttle, lane } = throttled({ signal: stop.signal });
	const takes = byClerk();
	const cancelled = sendThrough(lane, READ, 1000, takes);
	const other = sendThrough(throttled({}, throttle).lane, READ, 150, takes);
	await jest.advanceTimersByTimeAsync(1000);
	const reason = new Error('cancelled');
	stop.abort(reason);
	await until(cancelled.done);
	expect(new Set(cancelled.failed)).toEqual(new Set([reason]));
	const before = cancelled.taken.length;
	await until(other.done);
	expect(other.taken).toHaveLength(150);
	expect(cancelled.taken).toHaveLength(before);
});

test('a request that is never answered does not stop the others', async () => {
	const { throttle, lane } = throttled();
	const takes = byClerk();
	await until(sendThrough(lane, READ, 100, takes).done);
	// The next one finds out how Clerk counts.
	const stop = new AbortController();
	const never = new Promise<number>((_, reject) => {
		stop.signal.addEventListener('abort', () => reject(new Error('took too long')));
	});
	const passage = { check: () => {}, send: async () => await never, refusalOf: () => undefined };
	const lost = lane.pass({ call: READ, ...passage }).catch(() => undefined);
	await jest.advanceTimersByTimeAsync(1000);
	const other = sendThrough(throttled({}, throttle).lane, READ, 50, takes);
	await jest.advanceTimersByTimeAsync(10_000);
	expect(other.taken).toHaveLength(50);
	stop.abort();
	await until(lost);
});

test('what is not sent after all uses up nothing', async () => {
	const { throttle, lane } = throttled();
	const check = () => {
		throw new Error('not wanted');
	};
	const passage = { call: READ, check, send: async () => 0, refusalOf: () => undefined };
	const all = Promise.allSettled(Array.from({ length: 500 }, async () => await lane.pass(passage)));
	await jest.advanceTimersByTimeAsync(100);
	const start = Date.now();
	const { taken, done } = sendThrough(throttled({}, throttle).lane, READ, 100, byClerk());
	await until(Promise.all([done, all]));
	expect(Math.max(...taken) - start).toBeLessThan(500);
});
