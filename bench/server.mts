/**
 * A server for measuring: it answers at once and cheaply, after a latency, within a limit. It runs
 * in a process of its own, so that its work does not count as the node's.
 *
 * Arguments: latency in ms; requests per second and burst, or 0 for no limit; records of a list.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clerkOrganization, clerkUser } from '../test/support/samples.ts';

const [latency, perSecond, length] = process.argv.slice(2).map(Number);

let tokens = perSecond;
let filledAt = performance.now();

/** A bucket of tokens: a burst of as many as it gains in a second. */
function isAllowed(): boolean {
	if (!perSecond) return true;
	const now = performance.now();
	tokens = Math.min(perSecond, tokens + ((now - filledAt) / 1000) * perSecond);
	filledAt = now;
	if (tokens < 1) return false;
	tokens--;
	return true;
}

/** Newest first, created at uneven times: some days many, some few. */
const day = 86_400_000;
const createdAt = (index: number) =>
	1_778_576_400_000 - Math.floor(index * 0.002 * day + Math.sin(index / 700) * day * 0.6);
const times = Array.from({ length }, (_, index) => createdAt(index)).sort((a, b) => b - a);

const record = (kind: string, id: string, at = times[0]) =>
	kind === 'users' ? clerkUser({ id, created_at: at }) : clerkOrganization({ id, created_at: at });

function answer(url: URL): unknown {
	const [, , kind, id] = url.pathname.split('/');
	if (id === 'count') return { object: 'total_count', total_count: length };
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
	for (let step = start; step < length && indexes.length < limit; step++) {
		const index = isOldestFirst ? length - 1 - step : step;
		if (times[index] <= after || times[index] >= before) continue;
		if (skip-- <= 0) indexes.push(index);
	}
	const data = indexes.map((index) => record(kind, `x_${index}`, times[index]));
	return kind === 'users' ? data : { data, total_count: length };
}

const server = createServer((request, response) => {
	request.resume();
	const json = { 'content-type': 'application/json' };
	const [status, body, headers] = isAllowed()
		? [200, answer(new URL(String(request.url), 'http://localhost')), json]
		: [429, { errors: [] }, { ...json, 'retry-after': '1' }];
	setTimeout(() => response.writeHead(status, headers).end(JSON.stringify(body)), latency);
});
server.listen(0, '127.0.0.1', () => {
	console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
