import type { Limit } from '../../nodes/Clerk/http/counting';
import { Pace } from '../../nodes/Clerk/http/pace';
import { counter, idealMs, WAYS, type Counter } from '../support/counting.mts';

/** How few requests are refused, and how little time is lost, however Clerk counts. */

const LATENCY_MS = 60;
const MOST = 200;
const development: Limit = { count: 100, windowMs: 10_000 };
const production: Limit = { count: 1000, windowMs: 10_000 };
/** An arbitrary moment: fixed windows do not begin when the first request leaves. */
const START = 1_778_576_400_000;

/** What the way to the service and back is like. */
interface Network {
	/** Of one way, in ms. */
	latencyMs: () => number;
	/** How the service rounds the seconds that it asks to wait. */
	round: (seconds: number) => number;
}
const usual: Network = { latencyMs: () => LATENCY_MS / 2, round: Math.ceil };

/** Anything up to a number of ms, the same each time that a test runs. */
function uneven(most: number): Network {
	let state = 1;
	const latencyMs = () => (state = (state * 48_271) % 2_147_483_647) % most;
	return { latencyMs, round: Math.ceil };
}

/** Sends requests by a pace, in simulated time, until all have been taken. */
function simulate(
	pace: Pace,
	takes: Counter,
	requests: number,
	{ from = START, latencyMs, round }: Network & { from?: number },
) {
	const events: Array<{ at: number; happen: () => void }> = [];
	let now = from;
	let until = from;
	let [waiting, underWay, taken, refused] = [requests, 0, 0, 0];
	let wakeAt = Infinity;
	const later = (at: number, happen: () => void) => {
		const index = events.findLastIndex((event) => event.at <= at) + 1;
		events.splice(index, 0, { at, happen });
	};
	const send = () => {
		while (waiting > 0 && underWay < MOST) {
			const next = pace.next(now);
			if (typeof next === 'number') {
				if (next >= wakeAt) return;
				wakeAt = next;
				return later(Math.max(next, now + 1), () => {
					wakeAt = Infinity;
					send();
				});
			}
			waiting--;
			underWay++;
			const left = pace.leave(next, now);
			later(now + latencyMs(), () => {
				const waitMs = takes(now);
				later(now + latencyMs(), () => {
					underWay--;
					if (waitMs > 0) pace.refuse(left, Math.max(100, round(waitMs / 1000) * 1000), now);
					else pace.answer(left, now);
					if (waitMs > 0) [waiting, refused] = [waiting + 1, refused + 1];
					else [taken, until] = [taken + 1, now];
					send();
				});
			});
		}
	};
	send();
	for (let event = events.shift(); event; event = events.shift()) {
		now = event.at;
		event.happen();
	}
	return { taken, refused, ms: until - from, until };
}

const CASES = WAYS.flatMap((way) =>
	(way === 'fixed' ? [10_000, 7500, 3000, 400] : [10_000]).flatMap((firstMs) => [
		{ way, firstMs, limit: development, requests: 100 },
		{ way, firstMs, limit: development, requests: 200 },
		{ way, firstMs, limit: development, requests: 550 },
		{ way, firstMs, limit: production, requests: 1000 },
		{ way, firstMs, limit: production, requests: 2000 },
		{ way, firstMs, limit: production, requests: 5000 },
	]),
);

test.each(CASES)(
	'$requests at $limit.count in 10 s, counted as $way, $firstMs ms from the end of a window',
	({ way, firstMs, limit, requests }) => {
		const takes = counter(way, limit, START, firstMs);
		const { taken, refused, ms } = simulate(new Pace(limit), takes, requests, usual);
		expect(taken).toBe(requests);
		expect(refused).toBeLessThanOrEqual(1 + requests / 100);
		// Clerk rounds what it asks to wait; and without any limit, it takes some round trips.
		const roundTrips = Math.ceil(requests / MOST) * LATENCY_MS;
		expect(ms).toBeLessThanOrEqual(
			idealMs(way, limit, requests, firstMs) * 1.1 + 1000 + roundTrips,
		);
	},
);

test.each(WAYS)('what it has found out holds for the next run, counted as %s', (way) => {
	const takes = counter(way, development, START, 4000);
	const pace = new Pace(development);
	const { until } = simulate(pace, takes, 300, usual);
	expect(simulate(pace, takes, 300, { ...usual, from: until + 1234 }).refused).toBeLessThanOrEqual(
		2,
	);
});

test.each(WAYS)('answers that take unevenly long make no difference, counted as %s', (way) => {
	for (const [limit, most] of [
		[development, 1000],
		[production, 150],
	] as const) {
		const takes = counter(way, limit, START, 6000);
		const requests = limit.count * 4;
		const { taken, refused } = simulate(new Pace(limit), takes, requests, uneven(most));
		expect(taken).toBe(requests);
		expect(refused).toBeLessThanOrEqual(1 + requests / 100);
	}
});

test.each(WAYS)('a wait that was rounded down costs few refusals, counted as %s', (way) => {
	const takes = counter(way, production, START, 6500);
	const network = { ...usual, round: Math.floor };
	const { taken, refused } = simulate(new Pace(production), takes, 4000, network);
	expect(taken).toBe(4000);
	expect(refused).toBeLessThanOrEqual(40);
});

test.each(WAYS)('who has the key alone does not wait for rounded seconds, counted as %s', (way) => {
	// Clerk refuses after 0.4 s of 10, and asks to wait 10 s in place of 9.6.
	const takes = counter(way, production, START, 10_000);
	const { ms } = simulate(new Pace(production), takes, 2000, usual);
	const roundTrips = (2000 / MOST) * LATENCY_MS;
	expect(ms).toBeLessThanOrEqual(idealMs(way, production, 2000, 10_000) + roundTrips);
});
