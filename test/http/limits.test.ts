import type { INodeParameters } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { fastTime } from '../support/fastTime.mts';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { clerkUser } from '../support/samples';
import { clerkError, standInForClerk, type Reply } from '../support/standInForClerk';

/** Rate limits and retries: what is sent again, when, and what is not. */

const itemId = byId('={{ $json.id }}');
const get: INodeParameters = { resource: 'user', operation: 'get', userId: itemId };
const remove: INodeParameters = { resource: 'user', operation: 'delete', userId: itemId };
const create: INodeParameters = { resource: 'user', operation: 'create', emailAddress: 'a@b.cd' };
const update: INodeParameters = {
	resource: 'user',
	operation: 'update',
	userId: itemId,
	updateFields: { firstName: 'Ada' },
};
const ids = (count: number) => Array.from({ length: count }, (_, item) => ({ id: `user_${item}` }));

/** Answers in turn, and goes on with the last one. */
const inTurn = (...replies: Reply[]) => {
	let next = 0;
	return standInForClerk(() => replies[Math.min(next++, replies.length - 1)]);
};
const ok: Reply = { body: clerkUser() };
const tooMany: Reply = {
	status: 429,
	body: clerkError('too_many_requests'),
	headers: { 'retry-after': '1' },
};

describe('a rate limit that passes', () => {
	fastTime();

	test.each([
		['get', get],
		['create', create],
		['update', update],
		['delete', remove],
	])('is waited for: %s', async (_, parameters) => {
		const times: number[] = [];
		standInForClerk(() => (times.push(Date.now()) === 1 ? tooMany : ok));
		const { error } = await runNode(parameters, { items: ids(1) });
		expect(error).toBeUndefined();
		expect(times).toHaveLength(2);
		expect(times[1] - times[0]).toBeGreaterThanOrEqual(1000);
	});
});

test('a rate limit holds back all items, and no item fails for it', async () => {
	let left = 10;
	let refusals = 0;
	let refill: number | undefined;
	const sent = standInForClerk(({ path }) => {
		if (refill !== undefined && Date.now() >= refill) [left, refill] = [10, undefined];
		if (left-- > 0) return { body: clerkUser({ id: path.split('/')[2] }) };
		refusals++;
		refill ??= Date.now() + 900;
		return tooMany;
	});
	const { items, error } = await runNode(get, { items: ids(30) });
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json.id)).toEqual(ids(30).map(({ id }) => id));
	expect(sent).toHaveLength(30 + refusals);
	// Fewer leave at once after a refusal, so that most do not run into the next one.
	expect(refusals).toBeLessThan(40);
});

test('a limit that lasts is a clear error at once, with the time when it ends', async () => {
	const sent = inTurn({ ...tooMany, headers: { 'retry-after': '3600' } });
	const { error } = await runNode(create);
	expect(sent).toHaveLength(1);
	expect(error?.message).toMatch(/rate limit is used up until 20\d\d-\d\d-\d\dT/);
	expect(error?.description).toContain('3600 seconds');
	expect(error?.failure).toMatchObject({ cause: 'rate-limited', retryAfterMs: 3_600_000 });
});

const fault: Record<string, Reply> = {
	'a server fault': { status: 503, body: 'upstream' },
	'a page instead of JSON': { status: 200, body: '<html>' },
	'a truncated answer': { status: 200, body: '{"id":"user_1","obj' },
};

describe.each(Object.entries(fault))('%s', (_, broken) => {
	fastTime();

	test.each([
		['get', get],
		['delete', remove],
	])('is tried again: %s', async (_name, parameters) => {
		const sent = inTurn(broken, ok);
		const { error } = await runNode(parameters, { items: ids(1) });
		expect(error).toBeUndefined();
		expect(sent).toHaveLength(2);
	});

	test.each([
		['create', create],
		['update', update],
	])('is not tried again, because it may have been done: %s', async (_name, parameters) => {
		const sent = inTurn(broken, ok);
		const { error } = await runNode(parameters, { items: ids(1) });
		expect(sent).toHaveLength(1);
		expect(error?.message).toContain('Clerk gave no clear answer');
		expect(error?.description).toContain('not known whether Clerk carried out');
	});
});

test('a record that is locked for the moment is tried again, whatever the request', async () => {
	const sent = inTurn({ status: 409, body: clerkError('resource_locked') }, ok);
	const { error } = await runNode(update, { items: ids(1) });
	expect(error).toBeUndefined();
	expect(sent).toHaveLength(2);
});

test('any other conflict is an error at once', async () => {
	const sent = inTurn({ status: 409, body: clerkError('user_managed_by_scim') }, ok);
	const { error } = await runNode(update, { items: ids(1) });
	expect(error?.httpCode).toBe('409');
	expect(sent).toHaveLength(1);
});

test('a delete that was done although its answer was lost counts as done', async () => {
	inTurn({ status: 502, body: '' }, { status: 404, body: clerkError('resource_not_found') });
	const { items, error } = await runNode(remove, { items: ids(1) });
	expect(error).toBeUndefined();
	expect(items[0].json).toEqual({ id: 'user_0', object: 'user', deleted: true, success: true });
});

test('a delete of what is not there is an error', async () => {
	inTurn({ status: 404, body: clerkError('resource_not_found', 'No user') });
	const { error } = await runNode(remove, { items: ids(1) });
	expect(error?.message).toBe('No user');
});

test('a cancelled run ends at once, also while it waits', async () => {
	const sent = inTurn({ ...tooMany, headers: { 'retry-after': '60' } });
	const start = Date.now();
	await runNode(get, {
		items: ids(3),
		whenRunning: (cancel) => {
			void (async () => {
				while (sent.length === 0) await sleep(20);
				cancel();
			})();
		},
	});
	expect(Date.now() - start).toBeLessThan(5000);
	expect(sent.length).toBeLessThanOrEqual(3);
});
