/**
 * A server for measuring: it answers at once and cheaply, after a latency, within a limit. It runs
 * in a process of its own, so that its work does not count as the node's.
 *
 * Arguments: latency in ms; records of a list; and for a limit how it counts, how many requests and
 * in how many ms.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { counter, type Counter, type Way } from '../test/support/counting.mts';
import { clerkOrganization, clerkUser } from '../test/support/samples.ts';

const [latency, length, way, count, windowMs] = process.argv.slice(2);

/** Begins to count with the first request. */
let takes: Counter = () => {
	const limit = { count: Number(count), windowMs: Number(windowMs) };
	takes = way ? counter(way as Way, limit, performance.now()) : () => 0;
	return takes(performance.now());
};

/** For GET /seen: what has been taken, in order, and how many have been refused. */
const taken: string[] = [];
let refused = 0;

/** Newest first, created at uneven times: some days many, some few. */
const day = 86_400_000;
const createdAt = (index: number) =>
	1_778_576_400_000 - Math.floor(index * 0.002 * day + Math.sin(index / 700) * day * 0.6);
const records = Number(length);
const times = Array.from({ length: records }, (_, index) => createdAt(index)).sort((a, b) => b - a);

const record = (kind: string, id: string, at = times[0]) =>
	kind === 'users' ? clerkUser({ id, created_at: at }) : clerkOrganization({ id, created_at: at });

function answer(url: URL): unknown {
	const [, , kind, id] = url.pathname.split('/');
	if (id === 'count') return { object: 'total_count', total_count: records };
	if (id) return record(kind, id);
	const number = (name: string, otherwise: number) =>
		Number(url.searchParams.get(name) ?? otherwise);
	const after = number('created_at_after', -Infinity);
	const before = number('created_at_before', Infinity);
	const isOldestFirst = url.searchParams.get('order_by') === '+created_at';
	const indexes: number[] = [];
	const cursor = url.searchParams.get('starting_after');
	const limit = number('limit', 10);
	let skip = number('offset', 0);
	const start = cursor ? Number(cursor.split('_')[1]) + 1 : 0;
	for (let step = start; step < records && indexes.length < limit; step++) {
		const index = isOldestFirst ? records - 1 - step : step;
		if (times[index] <= after || times[index] >= before) continue;
		if (skip-- <= 0) indexes.push(index);
	}
	const data = indexes.map((index) => record(kind, `x_${index}`, times[index]));
	return kind === 'users' ? data : { data, total_count: records };
}

const server = createServer((request, response) => {
	request.resume();
	const json = { 'content-type': 'application/json' };
	if (request.url === '/seen') {
		response.writeHead(200, json).end(JSON.stringify({ taken, refused }));
		return;
	}
	const url = new URL(String(request.url), 'http://localhost');
	const waitMs = takes(performance.now());
	if (waitMs > 0) refused++;
	else taken.push(url.pathname.split('/')[3]);
	const [status, body, headers] =
		waitMs > 0
			? [429, { errors: [] }, { ...json, 'retry-after': String(Math.ceil(waitMs / 1000)) }]
			: [200, answer(url), json];
	setTimeout(() => response.writeHead(status, headers).end(JSON.stringify(body)), Number(latency));
});
server.listen(0, '127.0.0.1', () => {
	console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
