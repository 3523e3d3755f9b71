import { Pace, type Limit } from '../../nodes/Clerk/http/pace';
import { counter, idealMs, WAYS, type Counter } from '../support/counting.mts';

/** How few requests are refused, and how little time is lost, however Clerk counts. */

const LATENCY_MS = 60;
const MOST = 200;
const development: Limit = { count: 100, windowMs: 10_000 };
const production: Limit = { count: 1000, windowMs: 10_000 };
/** An arbitrary moment: fixed windows do not begin when the first request leaves. */
const START = 1_778_576_400_000;

/** Sends requests by a pace, in simulated time, until all have been taken. */
function simulate(pace: Pace, takes: Counter, requests: number, from = START) {
	const events: Array<{ at: number; happen: () => void }> = [];
	let now = from;
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
			later(now + LATENCY_MS / 2, () => {
				const waitMs = takes(now);
				later(now + LATENCY_MS / 2, () => {
					underWay--;
					// As Clerk does, in whole seconds.
					if (waitMs > 0) pace.refuse(left, Math.ceil(waitMs / 1000) * 1000, now);
					else pace.answer(left, now);
					if (waitMs > 0) [waiting, refused] = [waiting + 1, refused + 1];
					else taken++;
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
	return { taken, refused, ms: now - from, until: now };
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
		const { taken, refused, ms } = simulate(new Pace(limit), takes, requests);
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
	const { until } = simulate(pace, takes, 300);
	expect(simulate(pace, takes, 300, until + 1234).refused).toBeLessThanOrEqual(2);
});
