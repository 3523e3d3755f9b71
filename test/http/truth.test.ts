import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import nock from 'nock';
import { Clerk } from '../../nodes/Clerk/Clerk.node.ts';
import { fastTime } from '../support/fastTime.mts';
import { listenersOf } from '../support/listeners.mts';
import { byId } from '../support/locator';
import { API_URL, runNode, type RunSettings } from '../support/runNode';
import { clerkUser } from '../support/samples';
import { clerkError, standInForClerk, type Reply } from '../support/standInForClerk';

/** What the node says of a request whose first try got no clear answer, and of what else it did. */
const itemId = byId('={{ $json.id }}');
const remove: INodeParameters = { resource: 'user', operation: 'delete', userId: itemId };
const create: INodeParameters = { resource: 'user', operation: 'create', emailAddress: 'a@b.cd' };
const update = (updateFields: IDataObject, mode = 'merge') =>
	({
		resource: 'user',
		operation: 'update',
		userId: itemId,
		updateFields,
		options: { metadataMode: mode },
	}) as INodeParameters;
const put = update({ publicMetadata: '{"a":1}' }, 'replace');

const inTurn = (...replies: Reply[]) => {
	let next = 0;
	return standInForClerk(() => replies[Math.min(next++, replies.length - 1)]);
};
const unclear: Reply = { status: 502, body: '' };
const words = (error?: { message: string; description?: string | null }) =>
	`${error?.message}\n${error?.description}`;

describe('once a try may have been carried out, no later message denies it', () => {
	fastTime();

	test.each([
		['DELETE', remove],
		['PUT', put],
	])('%s: no clear answer, and then a rate limit of an hour', async (method, parameters) => {
		inTurn(unclear, { status: 429, body: {}, headers: { 'retry-after': '3600' } });
		const { error } = await runNode(parameters, { items: [{ id: 'user_1' }] });
		expect(error?.message).toMatch(/rate limit is used up until/);
		expect(error?.description).toContain(`not known whether Clerk carried out ${method} /users/`);
		expect(words(error)).not.toContain('did not carry out');
	});

	test('PUT: no clear answer, and then refused for what it may have done itself', async () => {
		inTurn(unclear, {
			status: 422,
			body: clerkError('form_identifier_exists', 'That email address is taken.'),
		});
		const { error } = await runNode(
			{
				resource: 'emailAddress',
				operation: 'replace',
				userId: itemId,
				emailAddress: 'ada@example.com',
			},
			{ items: [{ id: 'user_1' }] },
		);
		expect(error?.message).toBe(
			'Clerk gave no clear answer, then refused a repeat: That email address is taken.',
		);
		expect(error?.description).toContain('not known whether Clerk carried out PUT /users/');
		expect(error?.description).toContain('it answered 502');
		expect(error?.description).not.toContain('must be unique');
		expect(error?.httpCode).toBe('422');
	});

	test('a lock that lasts, after no clear answer', async () => {
		inTurn(unclear, { status: 409, body: clerkError('resource_locked') });
		const { error } = await runNode(put, { items: [{ id: 'user_1' }] });
		expect(error?.description).toContain('not known whether Clerk carried out PUT /users/');
	});
});

describe('where it is certain, it is said', () => {
	test('no name server: nothing left', async () => {
		nock(API_URL)
			.post('/v1/users')
			.replyWithError(Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' }));
		const { error } = await runNode(create);
		expect(error?.message).toBe('Clerk could not be reached: the host api.clerk.com was not found');
		expect(error?.description).toContain('This request changed nothing: it did not reach Clerk.');
	});

	test.each([
		['connect', true],
		['read', false],
	])('a time-out while it was to %s', async (syscall, isCertain) => {
		const cause = Object.assign(new Error('timed out'), { code: 'ETIMEDOUT', syscall });
		nock(API_URL).post('/v1/users').replyWithError(cause);
		const { error } = await runNode(create);
		expect(String(error?.description).includes('changed nothing')).toBe(isCertain);
	});

	test('a refusal at the first try is Clerk’s alone', async () => {
		inTurn({ status: 422, body: clerkError('form_identifier_exists', 'Taken.') });
		const { error } = await runNode(put, { items: [{ id: 'user_1' }] });
		expect(error?.message).toBe('Taken.');
		expect(words(error)).not.toContain('not known');
	});
});

describe('an update of two halves', () => {
	const both = (mode?: string) => update({ firstName: 'Ada', publicMetadata: '{"a":1}' }, mode);

	test('the second never reaches Clerk: the first is saved all the same', async () => {
		nock(API_URL).patch('/v1/users/user_1').reply(200, clerkUser());
		nock(API_URL)
			.patch('/v1/users/user_1/metadata')
			.replyWithError(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
		const { error } = await runNode(both(), { items: [{ id: 'user_1' }] });
		expect(error?.message).toBe(
			'Half done: the metadata was not saved. Clerk could not be reached: nothing answers at https://api.clerk.com',
		);
		expect(error?.description).toContain('Saved: First Name. Not saved: Public Metadata.');
		expect(words(error)).not.toMatch(/nothing was changed|changed nothing/i);
	});

	test('the second gets no clear answer: it may be saved too', async () => {
		inTurn({ body: clerkUser() }, unclear);
		const { error } = await runNode(both(), { items: [{ id: 'user_1' }] });
		expect(error?.message).toMatch(/^Half done: it is not known whether the metadata was saved\. /);
		expect(error?.description).toContain('Saved: First Name.');
		expect(error?.description).not.toContain('Not saved');
	});
});

test('sessions of which it is not known whether they are over are named', async () => {
	const live = ['a', 'b', 'c', 'd'].map((id) => ({ id: `sess_${id}`, status: 'active' }));
	standInForClerk(({ method, path }) => {
		if (method === 'GET') return { body: { data: live, total_count: live.length } };
		if (path.includes('sess_b')) return unclear;
		return path.includes('sess_c')
			? { status: 403, body: clerkError('not_allowed_access', 'No') }
			: { body: {} };
	});
	const { error } = await runNode({
		resource: 'session',
		operation: 'revokeAll',
		userId: 'user_1',
	});
	expect(error?.message).toMatch(/^2 of 4 sessions were revoked, of 1 it is not known: /);
	expect(error?.description).toContain(
		'Revoked: sess_a, sess_d. Not revoked: sess_c. Not known: sess_b.',
	);
	expect(words(error)).not.toMatch(/changed nothing/);
});

describe('a rate limit in the middle of a run', () => {
	const limit: Reply = { status: 429, body: {}, headers: { 'retry-after': '3600' } };
	const ids = Array.from({ length: 12 }, (_, item) => ({ id: `user_${item}` }));

	test('tells what is done, what is not, and when to go on, by the workflow’s clock', async () => {
		let left = 5;
		const sent = standInForClerk(({ path }) =>
			path.endsWith('user_2') ? unclear : left-- > 0 ? { body: { id: 'x' } } : limit,
		);
		const { error } = await runNode(
			{ ...update({ firstName: 'Ada' }), options: { concurrency: 1 } },
			{ items: ids, timezone: 'Asia/Kolkata' },
		);
		// With one at a time, the unclear third ends the run.
		expect(sent).toHaveLength(3);
		expect(error?.description).toContain('2 of 12 items were carried out');
		expect(error?.description).toContain('Not carried out: items 3-11 (counted from 0).');
		expect(error?.description).toContain('Not known: item 2 (counted from 0).');
	});

	test('the time is the workflow’s, to the second', async () => {
		let left = 5;
		standInForClerk(() => (left-- > 0 ? { body: { id: 'x' } } : limit));
		const before = Date.now();
		const { error } = await runNode(
			{ ...update({ firstName: 'Ada' }), options: { concurrency: 1 } },
			{ items: ids, timezone: 'Asia/Kolkata' },
		);
		const [, moment] = /until (\S+)$/.exec(String(error?.message)) ?? [];
		expect(moment).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+05:30$/);
		const ms = Date.parse(moment) - before;
		expect(ms).toBeGreaterThanOrEqual(3_600_000);
		expect(error?.description).toContain('5 of 12 items were carried out');
		expect(error?.description).toContain('Not carried out: items 5-11 (counted from 0).');
		expect(error?.description).not.toContain('Not known');
	});
});

test('a run leaves nothing that listens for the end of the execution', async () => {
	inTurn({ body: clerkUser() });
	const clerk = new Clerk();
	const listening: number[] = [];
	const node: INodeType = {
		...clerk,
		async execute() {
			const signal = this.getExecutionCancelSignal() as AbortSignal;
			const count = () => listenersOf(signal);
			listening.push(count());
			for (let round = 0; round < 3; round++) await clerk.execute.call(this);
			listening.push(count());
			return [[]];
		},
	};
	await runNode({ ...remove, operation: 'get' }, { items: [{ id: 'a' }], node } as RunSettings);
	expect(listening).toHaveLength(2);
	expect(listening[1]).toBe(listening[0]);
});
