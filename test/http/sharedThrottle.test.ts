import type { INodeParameters } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { forgetThrottles, Lane, throttleOf, throttlesKept } from '../../nodes/Clerk/http/throttles';
import { counter } from '../support/counting.mts';
import { faultyServer, stopServers, type Fate } from '../support/faultyServer.mts';
import { fastTime } from '../support/fastTime.mts';
import { LATENCY_MS, sendThrough } from '../support/lanes';
import { byId } from '../support/locator';
import { loadChoices, openPicker, runNode, SECRET_KEY, type RunSettings } from '../support/runNode';

/** What the runs and pickers of one process share: a throttle for each key, which forgets it. */

const get: INodeParameters = {
	resource: 'user',
	operation: 'get',
	userId: byId('={{ $json.id }}'),
};
const invite: INodeParameters = {
	resource: 'invitation',
	operation: 'create',
	emailAddress: '={{ $json.id }}@example.com',
};
const DEVELOPMENT_KEY = ['sk', 'test', 'onlyForTests0123456789'].join('_');
const ids = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `u${index}` }));
const tooMany = (seconds: number): Fate => ({
	status: 429,
	body: '{"errors":[]}',
	headers: { 'retry-after': String(seconds) },
});

beforeEach(forgetThrottles);
afterEach(stopServers);

/** A server that counts as a development instance may, with how often it has refused. */
async function developmentInstance() {
	const takes = counter('fixed', { count: 100, windowMs: 10_000 }, Date.now(), 6000);
	const refusals: number[] = [];
	const server = await faultyServer(({ path, at }) => {
		const waitMs = takes(at);
		if (waitMs === 0) return { body: path.startsWith('/users?') ? '[]' : '{"id":"x"}' };
		refusals.push(at);
		return tooMany(Math.ceil(waitMs / 1000));
	});
	const settings: RunSettings = {
		credentials: { apiUrl: server.apiUrl, secretKey: DEVELOPMENT_KEY },
		keepsThrottle: true,
	};
	return { ...server, refusals, settings };
}

describe('one key', () => {
	fastTime();

	test('a picker does not wait for the end of a run of many items', async () => {
		const { settings, arrivals } = await developmentInstance();
		let cancel = () => {};
		const whenRunning = (stop: () => void) => void (cancel = stop);
		const run = runNode(get, { ...settings, items: ids(1000), whenRunning });
		while (arrivals.length < 100) await sleep(20);
		const { results } = await openPicker('searchUsers', undefined, undefined, {}, settings);
		expect(results).toEqual([]);
		expect(arrivals.length).toBeLessThan(500);
		cancel();
		expect((await run).run.status).toBe('canceled');
	});
});

test('two runs with one key stay within its limit together, and each can be cancelled', async () => {
	const { apiUrl, arrivals } = await faultyServer(() => 'neverAnswer');
	const cancels: Array<() => void> = [];
	const runs = [80, 80].map(
		async (count) =>
			await runNode(get, {
				items: ids(count),
				credentials: { apiUrl, secretKey: DEVELOPMENT_KEY },
				keepsThrottle: true,
				whenRunning: (cancel) => void cancels.push(cancel),
			}),
	);
	while (arrivals.length < 100) await sleep(20);
	// Alone, each would have sent all by now. One request more finds out how Clerk counts.
	await sleep(500);
	expect(arrivals.length).toBeLessThanOrEqual(101);
	cancels.forEach((cancel) => cancel());
	for (const { run } of await Promise.all(runs)) expect(run.status).toBe('canceled');
});

test('an hourly limit on one call of one workflow stops no reads of another', async () => {
	const { apiUrl, arrivals } = await faultyServer(({ path }) =>
		path.startsWith('/invitations') ? tooMany(3600) : {},
	);
	const settings = { credentials: { apiUrl }, keepsThrottle: true } as const;
	const refused = await runNode(invite, { ...settings, items: ids(1) });
	expect(refused.error?.message).toMatch(/rate limit is used up until/);
	expect((await runNode(get, { ...settings, items: ids(20) })).items).toHaveLength(20);
	const before = arrivals.length;
	const again = await runNode(invite, { ...settings, items: ids(3) });
	expect(again.error?.message).toBe(refused.error?.message);
	expect(again.error?.messages.join()).toContain('not sent');
	expect(arrivals).toHaveLength(before);
});

test('a key that changes starts afresh, and so does another API', async () => {
	const limited = await faultyServer(() => tooMany(3600));
	const first = { apiUrl: limited.apiUrl, secretKey: DEVELOPMENT_KEY };
	const run = async (credentials: typeof first) =>
		await runNode(get, { credentials, items: ids(1), keepsThrottle: true });
	await run(first);
	await run(first);
	expect(limited.arrivals).toHaveLength(1);
	await run({ ...first, secretKey: `${DEVELOPMENT_KEY}new` });
	expect(limited.arrivals).toHaveLength(2);
	const open = await faultyServer(() => ({}));
	expect((await run({ ...first, apiUrl: open.apiUrl })).items).toHaveLength(1);
});

describe('what is kept', () => {
	/** Everything in it, as texts and numbers. */
	function contents(value: unknown, seen = new Set<unknown>()): unknown[] {
		if (typeof value !== 'object' || value === null) return [value];
		if (seen.has(value)) return [];
		seen.add(value);
		const inside: unknown[] =
			value instanceof Map || value instanceof Set
				? [...value.entries()].flat()
				: Object.entries(value).flat();
		return inside.flatMap((one) => contents(one, seen));
	}

	test('is never the key', async () => {
		const { apiUrl } = await faultyServer(() => ({ body: '[]' }));
		const settings = { credentials: { apiUrl }, keepsThrottle: true } as const;
		await runNode(get, { ...settings, items: ids(3) });
		await openPicker('searchUsers', undefined, undefined, {}, settings);
		await loadChoices('getOrganizationRoles', {}, settings).catch(() => undefined);
		expect(throttlesKept().size).toBe(1);
		const kept = contents(throttlesKept());
		expect(kept.length).toBeGreaterThan(5);
		expect(kept.join('\n')).not.toContain(SECRET_KEY);
		expect(kept.join('\n')).not.toContain('onlyForTests');
	});

	describe('over time', () => {
		beforeEach(() => jest.useFakeTimers());
		afterEach(() => jest.useRealTimers());

		test('is of a bounded size after many requests for many calls', async () => {
			const throttle = throttleOf('any', 'production');
			const lane = new Lane(throttle, { most: 200, mostWaitMs: 120_000, endsAt: Infinity });
			const limit = { count: 3, windowMs: 2000 };
			for (let call = 0; call < 1200; call += 60) {
				const sent = Array.from({ length: 60 }, (_, index) =>
					sendThrough(lane, `GET /${call + index}`, 4, counter('fixed', limit, Date.now())),
				);
				await jest.advanceTimersByTimeAsync(5000);
				await Promise.all(sent.map(async ({ done }) => await done));
			}
			lane.end();
			expect(contents(throttle).length).toBeLessThan(10_000);
		});

		test('is forgotten a minute after its last use, and not before', async () => {
			for (let key = 0; key < 1000; key++) throttleOf(`key ${key}`, 'production');
			const used = throttleOf('used', 'production');
			const lane = new Lane(used, { most: 1, mostWaitMs: 0, endsAt: Infinity });
			await jest.advanceTimersByTimeAsync(50_000);
			const { done } = sendThrough(lane, 'GET /users', 1, () => 0);
			await jest.advanceTimersByTimeAsync(LATENCY_MS + 1000);
			await done;
			await jest.advanceTimersByTimeAsync(50_000);
			expect(throttleOf('used', 'production')).toBe(used);
			expect(throttlesKept().size).toBe(1);
			await jest.advanceTimersByTimeAsync(61_000);
			expect(throttleOf('used', 'production')).not.toBe(used);
		});
	});
});
