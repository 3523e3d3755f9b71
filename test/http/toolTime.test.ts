import type { INodeParameters } from 'n8n-workflow';
import { faultyServer, stopServers, type Fate } from '../support/faultyServer.mts';
import { fastTime } from '../support/fastTime.mts';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';

/** As a tool, the node answers before an MCP client gives up, which is after 60 seconds. */
describe('As a tool, in at most 40 seconds', () => {
	fastTime();
	afterEach(stopServers);

	const userId = byId('user_1');
	const get: INodeParameters = { resource: 'user', operation: 'get', userId };
	const create: INodeParameters = {
		resource: 'user',
		operation: 'create',
		emailAddress: 'a@b.com',
	};

	const run = async (parameters: INodeParameters, fate: Fate) => {
		const { apiUrl, arrivals, stop } = await faultyServer(() => fate);
		const started = Date.now();
		const credentials = { apiUrl, secretKey: 'sk_test_any' };
		const { error } = await runNode(parameters, { asTool: true, credentials });
		const tookMs = Date.now() - started;
		await stop();
		return { error, arrivals, tookMs };
	};

	test('a server that never answers: reading is tried again, within the time', async () => {
		const { error, arrivals, tookMs } = await run(get, 'neverAnswer');
		expect(arrivals.length).toBeGreaterThan(1);
		expect(error?.message).toMatch(/took too long/);
		expect(tookMs).toBeLessThan(55_000);
	});

	test('a server that never answers: creating is tried once, and may have been carried out', async () => {
		const { error, arrivals, tookMs } = await run(create, 'neverAnswer');
		expect(arrivals).toHaveLength(1);
		expect(`${error?.message} ${error?.description}`).toMatch(
			/not known whether Clerk carried out/,
		);
		expect(tookMs).toBeLessThan(55_000);
	});

	test('a rate limit that ends in time is waited for', async () => {
		const { apiUrl, arrivals } = await faultyServer((_, before) =>
			before === 0
				? { status: 429, body: '{"errors":[]}', headers: { 'retry-after': '20' } }
				: { body: '{"id":"user_1"}' },
		);
		const credentials = { apiUrl, secretKey: 'sk_test_any' };
		const { items } = await runNode(get, { asTool: true, credentials });
		expect(items[0].json.id).toBe('user_1');
		expect(arrivals).toHaveLength(2);
	});

	test('a rate limit that lasts longer is an error at once, which says until when', async () => {
		const headers = { 'retry-after': '50' };
		const { error, arrivals, tookMs } = await run(get, { status: 429, body: '{}', headers });
		expect(arrivals).toHaveLength(1);
		expect(error?.message).toMatch(
			/rate limit is used up until .* Call it again after that time\.$/,
		);
		expect(tookMs).toBeLessThan(20_000);
	});

	test('a server that cannot be reached: try again later, and nothing about the API URL', async () => {
		const { apiUrl, stop } = await faultyServer(() => 'neverAnswer');
		await stop();
		const credentials = { apiUrl, secretKey: 'sk_test_any' };
		const { error } = await runNode(get, { asTool: true, credentials });
		expect(error?.message).toMatch(/^Clerk could not be reached: [^.]+\./);
		expect(error?.message).toMatch(/ Try again later\.$/);
		expect(error?.message).not.toMatch(/API URL|both/);
	});

	test('a server at fault: no try after the time is up', async () => {
		const { error, tookMs } = await run(get, { status: 503, body: '', afterMs: 9000 });
		// The last try may be cut short by the end of the time.
		expect(error?.message).toMatch(/503|took too long/);
		expect(tookMs).toBeLessThan(55_000);
	});
});
