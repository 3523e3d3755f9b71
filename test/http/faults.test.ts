import type { INodeParameters } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import {
	faultyServer,
	stopServers,
	unhandledRejections,
	type Arrival,
	type Fate,
} from '../support/faultyServer.mts';
import { fastTime } from '../support/fastTime.mts';
import { byId } from '../support/locator';
import { runNode, type RunResult } from '../support/runNode';

/**
 * A real server that misbehaves, and what a person gets: each fault strikes one item of a run,
 * beside items that fare well.
 */
const FAULTS: Record<string, Fate> = {
	'429 with Retry-After': { status: 429, body: '{"errors":[]}', headers: { 'retry-after': '1' } },
	'429 without': { status: 429, body: '{"errors":[]}' },
	'500': { status: 500, body: '{"errors":[{"message":"boom"}]}' },
	'502': { status: 502, body: '<html>Bad gateway</html>' },
	'503': { status: 503, body: '' },
	'504': { status: 504, body: 'upstream timeout' },
	'HTML instead of JSON': { body: '<html>Hello</html>', headers: { 'content-type': 'text/html' } },
	'truncated JSON': { body: '{"id":"x","del' },
	'empty body': { body: '' },
	'cut before reading': 'cutBeforeReading',
	'cut after reading': 'cutAfterReading',
	'cut in the answer': 'cutInAnswer',
	'no answer in time': 'neverAnswer',
};
const names = Object.keys(FAULTS);
const isLimit = (fault: string) => fault.startsWith('429');

const itemId = byId('={{ $json.id }}');
const OPERATIONS: Record<string, INodeParameters> = {
	GET: { resource: 'user', operation: 'get', userId: itemId },
	DELETE: { resource: 'user', operation: 'delete', userId: itemId },
	POST: { resource: 'session', operation: 'revoke', sessionId: itemId },
	PATCH: {
		resource: 'user',
		operation: 'update',
		userId: itemId,
		updateFields: { firstName: 'Ada' },
	},
	PUT: {
		resource: 'user',
		operation: 'update',
		userId: itemId,
		updateFields: { publicMetadata: '{"a":1}' },
		options: { metadataMode: 'replace' },
	},
};
const withOptions = (parameters: INodeParameters, options: INodeParameters): INodeParameters => ({
	...parameters,
	options: { ...Object(parameters.options), ...options },
});
const isRepeatable = (method: string) => ['GET', 'DELETE', 'PUT'].includes(method);
const MOST_TRIES = 5;

/** One item for each fault, and one that fares well before, between and after. */
const items = [{ id: 'fine-1' }, ...names.map((_, index) => ({ id: `fault-${index}` }))];
items.splice(5, 0, { id: 'fine-2' });
items.push({ id: 'fine-3' });
const faultOf = ({ path }: Pick<Arrival, 'path'>) => names[Number(/fault-(\d+)/.exec(path)?.[1])];

async function strike(method: string, times: number) {
	const server = await faultyServer((arrival, before) => {
		const fault = faultOf(arrival);
		return fault && before < (isLimit(fault) ? Math.min(times, 2) : times) ? FAULTS[fault] : {};
	});
	const result = await runNode(withOptions(OPERATIONS[method], { timeout: 50 }), {
		items,
		onError: 'continueRegularOutput',
		credentials: { apiUrl: server.apiUrl },
	});
	await server.stop();
	return { result, arrivals: server.arrivals };
}

/** How a fault went for its item: the error if any, and how often the request was sent. */
const outcome = ({ result, arrivals }: Awaited<ReturnType<typeof strike>>, fault: string) => {
	const index = items.findIndex(({ id }) => id === `fault-${names.indexOf(fault)}`);
	const { error, message } = result.items[index].json;
	return {
		error: error as string | undefined,
		message: message as string | undefined,
		sent: arrivals.filter((arrival) => faultOf(arrival) === fault).length,
	};
};

// A test that failed has not stopped its server.
afterAll(stopServers);

type Strike = Awaited<ReturnType<typeof strike>>;

describe('a fault that strikes', () => {
	fastTime();
	/** All at the same time: what never answers is given up after 2.5 real seconds, five times. */
	let strikes: Record<string, Promise<[Strike, Strike]>>;
	beforeAll(async () => {
		// The first run loads much of the engine, which would use up the time of others.
		await runNode(OPERATIONS.GET, { items: [] });
		const methods = Object.keys(OPERATIONS);
		strikes = Object.fromEntries(
			methods.map((method) => [method, Promise.all([strike(method, 1), strike(method, Infinity)])]),
		);
		await Promise.all(Object.values(strikes));
	}, 60_000);

	describe.each(Object.keys(OPERATIONS))('%s', (method) => {
		let once: Strike;
		let always: Strike;
		beforeAll(async () => ([once, always] = await strikes[method]));

		test.each(names)('%s, once', (fault) => {
			const { error, sent } = outcome(once, fault);
			if (isLimit(fault) || isRepeatable(method)) {
				expect({ error, sent }).toEqual({ error: undefined, sent: 2 });
			} else {
				expect(sent).toBe(1);
				expect(error).toMatch(/^Clerk gave no clear answer: /);
			}
		});

		test.each(names)('%s, every time', (fault) => {
			const { error, message, sent } = outcome(always, fault);
			if (isLimit(fault)) return expect({ error, sent }).toEqual({ error: undefined, sent: 3 });
			expect(sent).toBe(isRepeatable(method) ? MOST_TRIES : 1);
			expect(error).toMatch(/^Clerk gave no clear answer: (it|the connection)/);
			expect(message).toMatch(
				method === 'GET' ? /This request changed nothing/ : /not known whether Clerk carried out/,
			);
		});

		test('the other items fare well, once each', () => {
			for (const { result, arrivals } of [once, always]) {
				expect(result.items).toHaveLength(items.length);
				expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
					items.map((_, item) => ({ item })),
				);
				for (const [index, { id }] of items.entries()) {
					if (!id.startsWith('fine')) continue;
					expect(result.items[index].json.error).toBeUndefined();
					expect(arrivals.filter(({ path }) => path.includes(id))).toHaveLength(1);
				}
			}
		});

		test('nothing is left hanging', () => {
			expect(unhandledRejections()).toEqual([]);
		});
	});
});

test('where nothing listens, it is plain that nothing was done', async () => {
	const server = await faultyServer(() => ({}));
	await server.stop();
	const { error } = await runNode(OPERATIONS.POST, {
		items: [{ id: 'x' }],
		credentials: { apiUrl: server.apiUrl },
	});
	expect(error?.message).toBe(`Clerk could not be reached: nothing answers at ${server.apiUrl}`);
	expect(error?.description).toBe(
		'This request changed nothing: it did not reach Clerk.<br>Check the API URL in the Clerk API credential, and that this n8n can reach it. If both are right, try again later.',
	);
});

describe('a server that is there at first, and then gone', () => {
	fastTime();

	/** Answers the first request as told. */
	async function goneAfter(parameters: INodeParameters, fate: Fate) {
		const server = await faultyServer(() => {
			void server.stop();
			return fate;
		});
		const { error } = await runNode(parameters, {
			items: [{ id: 'x' }],
			credentials: { apiUrl: server.apiUrl },
		});
		return error;
	}

	test.each(['DELETE', 'PUT'])('%s: what the first try may have done is told', async (method) => {
		const error = await goneAfter(OPERATIONS[method], 'cutAfterReading');
		expect(error?.message).toMatch(
			/^Clerk gave no clear answer: nothing answers at http:\/\/127\.0\.0\.1:\d+$/,
		);
		expect(error?.description).toContain(`not known whether Clerk carried out ${method} /users/x`);
		expect(error?.description).not.toMatch(/nothing was changed|changed nothing/i);
	});
});

test('a redirect elsewhere is not followed, not even with a body', async () => {
	const elsewhere = await faultyServer(() => ({}));
	const server = await faultyServer(() => ({
		status: 308,
		body: '',
		headers: { location: `${elsewhere.apiUrl}/v1/users/x` },
	}));
	for (const method of Object.keys(OPERATIONS)) {
		const { error } = await runNode(OPERATIONS[method], {
			items: [{ id: 'x' }],
			credentials: { apiUrl: server.apiUrl },
		});
		expect(error?.message).toBe(`${server.apiUrl} redirects to another address (status 308)`);
	}
	expect(elsewhere.arrivals).toEqual([]);
	await Promise.all([server.stop(), elsewhere.stop()]);
});

test('a limit of an hour fails what it hits at once, and says when it ends', async () => {
	const server = await faultyServer(({ path }) =>
		path.includes('late')
			? { status: 429, body: '{"errors":[]}', headers: { 'retry-after': '3600' } }
			: {},
	);
	const { items: found } = await runNode(OPERATIONS.GET, {
		items: [{ id: 'early' }, { id: 'late' }],
		onError: 'continueRegularOutput',
		credentials: { apiUrl: server.apiUrl },
	});
	expect(found[0].json.error).toBeUndefined();
	expect(found[1].json.error).toMatch(/rate limit is used up until/);
	expect(server.arrivals).toHaveLength(2);
	await server.stop();
});

test('the run as a whole stops waiting when its option says so', async () => {
	const server = await faultyServer(() => ({
		status: 429,
		body: '{}',
		headers: { 'retry-after': '2' },
	}));
	const { error } = await runNode(
		{ ...OPERATIONS.GET, options: { rateLimitWait: 1 } },
		{ items: [{ id: 'x' }], credentials: { apiUrl: server.apiUrl } },
	);
	expect(error?.message).toMatch(/rate limit is used up until/);
	expect(server.arrivals).toHaveLength(1);
	await server.stop();
});

describe('an item that fails stops the run', () => {
	test('and what was not begun is not sent', async () => {
		const server = await faultyServer(({ path }) =>
			path.includes('bad') ? { status: 404, body: '{"errors":[]}' } : { afterMs: 100 },
		);
		const many = Array.from({ length: 400 }, (_, index) => ({
			id: index === 3 ? 'bad' : `u${index}`,
		}));
		const { error } = await runNode(OPERATIONS.DELETE, {
			items: many,
			credentials: { apiUrl: server.apiUrl },
		});
		expect(error?.context.itemIndex).toBe(3);
		const done = Number(/(\d+) of 400 items/.exec(String(error?.description))?.[1]);
		expect(server.arrivals).toHaveLength(done + 1);
		expect(done).toBeLessThan(200);
		await server.stop();
	});

	test('one at a time, nothing after it is sent', async () => {
		const server = await faultyServer(({ path }) =>
			path.includes('bad') ? { status: 404, body: '{"errors":[]}' } : {},
		);
		await runNode(
			{ ...OPERATIONS.DELETE, options: { concurrency: 1 } },
			{
				items: ['a', 'b', 'bad', 'c', 'd'].map((id) => ({ id })),
				credentials: { apiUrl: server.apiUrl },
			},
		);
		expect(server.arrivals.map(({ path }) => path)).toEqual(['/users/a', '/users/b', '/users/bad']);
		await server.stop();
	});
});

// In real time: how soon it ends is the point.
describe('a run that is cancelled', () => {
	const forever: Record<string, (arrival: Arrival, before: number) => Fate> = {
		'while Clerk answers': () => 'neverAnswer',
		'while it waits for a limit': () => ({
			status: 429,
			body: '{}',
			headers: { 'retry-after': '60' },
		}),
		'while it waits to try again': () => 'cutAfterReading',
		'between two pages': ({ path }) =>
			path.includes('starting_after')
				? { afterMs: 150, body: users(500) }
				: { afterMs: 5, body: users(500) },
	};
	let made = 0;
	const users = (count: number) =>
		JSON.stringify(Array.from({ length: count }, () => ({ id: `user_${made++}` })));

	test.each(Object.entries(forever))('%s ends, and sends nothing more', async (name, fate) => {
		const server = await faultyServer(fate);
		const parameters: INodeParameters = name.includes('pages')
			? { resource: 'user', operation: 'getAll', limit: 1_000_000 }
			: OPERATIONS.GET;
		const run: Promise<RunResult> = runNode(parameters, {
			items: Array.from({ length: name.includes('pages') ? 1 : 20 }, (_, id) => ({ id: `u${id}` })),
			credentials: { apiUrl: server.apiUrl },
			whenRunning: (cancel) => {
				void (async () => {
					while (server.arrivals.length < 2) await sleep(10);
					await sleep(50);
					cancel();
				})();
			},
		});
		const { run: ended } = await run;
		expect(ended.status).toBe('canceled');
		// What had left by then may still arrive; a retry or a page would come within a second.
		await sleep(500);
		const sentByThen = server.arrivals.length;
		await sleep(1200);
		expect(server.arrivals.length).toBe(sentByThen);
		const paths = server.arrivals.map(({ path }) => path);
		expect(new Set(paths).size).toBe(paths.length);
		expect(unhandledRejections()).toEqual([]);
		await server.stop();
	});
});

describe('a run that is watched', () => {
	fastTime();

	test('says that it goes on, and why it was slow', async () => {
		const server = await faultyServer((_, before) =>
			before === 0 ? { status: 429, body: '{}', headers: { 'retry-after': '3' } } : {},
		);
		const { messages, run } = await runNode(OPERATIONS.GET, {
			items: [{ id: 'a' }, { id: 'b' }],
			credentials: { apiUrl: server.apiUrl },
		});
		expect(messages.join('\n')).toMatch(/Clerk: 0 of 2 items done, 0 answers; waiting \d s/);
		const [{ hints }] = run.data.resultData.runData.Clerk;
		expect(hints?.map(({ message }) => message).join()).toMatch(
			/rate limit slowed this run: it stood still for \d s altogether/,
		);
		await server.stop();
	});
});
