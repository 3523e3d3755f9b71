import type { IDataObject } from 'n8n-workflow';
import { EVENT_NAMES, EVENT_OPTIONS } from '../../nodes/ClerkTrigger/events';
import { receive, secret } from '../support/receiveWebhook';

const event = (type: string, data: IDataObject, more: IDataObject = {}) =>
	JSON.stringify({ type, data, timestamp: 1_700_000_000, instance_id: 'ins_1', ...more });

const unreadable = async () => await Promise.reject<string>(new Error('no database'));

describe('Without a secret nothing is let in', () => {
	it.each([
		['no credential', null],
		['an empty secret', ''],
		['a secret of another form', 'whsec_short'],
	])('%s: 401', async (_, signingSecret) => {
		const { answer, item, warnings } = await receive({ signingSecret });
		expect({ status: answer.status, item }).toEqual({ status: 401, item: undefined });
		expect(warnings).toEqual([expect.stringContaining('No signing secret')]);
	});

	it('the log tells which message to which workflow', async () => {
		const { warnings } = await receive({ signingSecret: '', id: 'msg_1', workflowId: 'w1' });
		expect(warnings).toEqual([expect.stringMatching(/\(workflow w1, message msg_1\)$/)]);
	});

	it.each(['msg_1\nn8n: all is well', 'msg_1\u001b[2J', 'x'.repeat(129)])(
		'but nothing that a forger wrote: %j',
		async (id) => {
			const { answer, warnings } = await receive({ signingSecret: '', id });
			expect(answer.status).toBe(401);
			expect(warnings).toEqual([expect.stringMatching(/message without a valid ID\)$/)]);
		},
	);

	it('a credential that cannot be read now: 503, so that Clerk sends it again', async () => {
		const { answer, item } = await receive({ signingSecret: unreadable });
		expect({ status: answer.status, item }).toEqual({ status: 503, item: undefined });
	});
});

describe('Requests share one read of the credential for a second', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	it('and then a secret that was taken out no longer counts', async () => {
		let [reads, held] = [0, secret];
		const signingSecret = async () => {
			reads++;
			return await Promise.resolve(held);
		};
		// The event is not chosen, so n8n has nothing to take in.
		const setting = { workflowId: 'one', signingSecret, parameters: { events: ['other'] } };
		const status = async () => (await receive(setting)).answer.status;
		expect(await Promise.all([status(), status(), status()])).toEqual([200, 200, 200]);
		held = '';
		jest.setSystemTime(Date.now() + 999);
		expect(await status()).toBe(200);
		expect(reads).toBe(1);

		jest.setSystemTime(Date.now() + 1);
		expect(await status()).toBe(401);
		expect(reads).toBe(2);
	});

	it('a clock that is set back does not keep a secret alive', async () => {
		let held = secret;
		const signingSecret = async () => await Promise.resolve(held);
		const status = async (ago = 0) =>
			(await receive({ workflowId: 'back', signingSecret, ago })).answer.status;
		expect(await status()).toBe(200);
		held = '';
		jest.setSystemTime(Date.now() - 60_000);
		expect(await status()).toBe(401);
	});

	it('a read that hangs is given up after five seconds, and blocks nobody after one', async () => {
		let reads = 0;
		const signingSecret = async () =>
			await (++reads === 2 ? Promise.resolve(secret) : new Promise<string>(() => {}));
		const status = async () => (await receive({ workflowId: 'hung', signingSecret })).answer.status;
		const first = status();
		await jest.advanceTimersByTimeAsync(1000);
		expect(await status()).toBe(200);
		expect(await first).toBe(200);
		await jest.advanceTimersByTimeAsync(1000);
		const third = status();
		await jest.advanceTimersByTimeAsync(5000);
		expect(await third).toBe(503);
	});

	it('but not with another workflow', async () => {
		const statusOf = async (workflowId: string, signingSecret: string) =>
			(await receive({ workflowId, signingSecret })).answer.status;
		const statuses = [statusOf('two', secret), statusOf('three', '')];
		expect(await Promise.all(statuses)).toEqual([200, 401]);
	});

	it('nor is a read that failed kept', async () => {
		const statusWith = async (signingSecret: string | typeof unreadable) =>
			(await receive({ workflowId: 'four', signingSecret })).answer.status;
		const statuses = [statusWith(unreadable), statusWith(unreadable)];
		expect(await Promise.all(statuses)).toEqual([503, 503]);
		expect(await statusWith(secret)).toBe(200);
	});
});

describe('What starts the workflow', () => {
	const starts = async (type: string, data: IDataObject, parameters: Record<string, unknown>) =>
		(await receive({ body: event(type, data), parameters })).item !== undefined;

	it.each(EVENT_NAMES)('%s, chosen or not', async (name) => {
		expect(await starts(name, {}, { events: [name] })).toBe(true);
		expect(await starts(name, {}, { events: ['*'] })).toBe(true);
		expect(await starts(name, {}, { events: ['other'] })).toBe(false);
	});

	it('names that were typed in, when Other Events is chosen', async () => {
		const otherEvents = 'plan.created, some.thing';
		expect(await starts('some.thing', {}, { events: ['other'], otherEvents })).toBe(true);
		expect(await starts('some.thing', {}, { events: ['user.created'], otherEvents })).toBe(false);
		expect(await starts('some.other', {}, { events: ['*'], otherEvents })).toBe(true);
	});

	it.each([
		['user.created', true],
		['user.somethingNew', true],
		['users.created', false],
		['organization.created', false],
	])('all events of a kind, typed in as user.*: %s is %s', async (type, wanted) => {
		expect(await starts(type, {}, { events: ['other'], otherEvents: 'x.y, user.*' })).toBe(wanted);
	});

	it('events from an expression, as a list or as text', async () => {
		expect(await starts('user.created', {}, { events: 'role.created, user.created' })).toBe(true);
		expect(await starts('user.created', {}, { events: 'role.created' })).toBe(false);
	});

	it.each([
		['user.updated', { id: 'user_1' }, true],
		['session.created', { user_id: 'user_1' }, true],
		['organizationMembership.created', { public_user_data: { user_id: 'user_1' } }, true],
		['subscription.updated', { payer: { user_id: 'user_1' } }, true],
		['user.updated', { id: 'user_2' }, false],
		['organization.created', { id: 'user_1' }, false],
		['role.created', { id: 'role_1' }, false],
	])('only for these users: %s %j is %s', async (type, data, wanted) => {
		const settings = { userIds: 'user_9, user_1' };
		expect(await starts(type, data, { events: ['*'], settings })).toBe(wanted);
	});

	it.each([
		['organization.updated', { id: 'org_1' }, true],
		['organizationInvitation.created', { organization_id: 'org_1' }, true],
		['organizationMembership.created', { organization: { id: 'org_1' } }, true],
		['organization.updated', { id: 'org_2' }, false],
		['user.created', { id: 'org_1' }, false],
	])('only for these organizations: %s %j is %s', async (type, data, wanted) => {
		const settings = { organizationIds: 'org_1' };
		expect(await starts(type, data, { events: ['*'], settings })).toBe(wanted);
	});
});

describe('A filter without a value never means everything', () => {
	const answerTo = async (parameters: Record<string, unknown>, type = 'user.created') => {
		const { answer, item, warnings } = await receive({ body: event(type, {}), parameters });
		return { ...answer, item, warnings };
	};

	it.each([
		['userIds', "'Only These Users' is empty"],
		['organizationIds', "'Only These Organizations' is empty"],
	])('%s: 500, so that Clerk sends the event again', async (name, words) => {
		for (const value of [undefined, null, '', ' , ', [], 'undefined', '[object Object]']) {
			const settings = { [name]: value };
			const { status, message, item, warnings } = await answerTo({ events: ['*'], settings });
			expect({ value, status, item }).toEqual({ value, status: 500, item: undefined });
			expect(message).toContain(words);
			expect(warnings).toEqual([expect.stringContaining(words)]);
		}
	});

	it.each([[[]], [null], [undefined], ['']])('nor does Events with %j', async (events) => {
		const { status, message, item } = await answerTo({ events });
		expect({ status, item }).toEqual({ status: 500, item: undefined });
		expect(message).toContain("'Events' is empty");
	});
});

describe('What the workflow gets', () => {
	const attributes = { http_request: { client_ip: '203.0.113.7', user_agent: 'Browser' } };
	const get = async (type: string, data: IDataObject, settings: IDataObject = {}) =>
		await receive({
			id: 'msg_1',
			body: event(type, data, { event_attributes: attributes }),
			parameters: { events: ['*'], settings },
		});

	it('is the event, what it is about and who caused it, with the time in both forms', async () => {
		const { item } = await get('user.deleted', { id: 'user_1', external_id: 'x', deleted: true });
		expect(item).toEqual({
			type: 'user.deleted',
			messageId: 'msg_1',
			userId: 'user_1',
			timestamp: 1_700_000_000_000,
			time: '2023-11-14T22:13:20.000Z',
			instanceId: 'ins_1',
			clientIp: '203.0.113.7',
			userAgent: 'Browser',
			data: { id: 'user_1', externalId: 'x', deleted: true },
		});
	});

	it('is a user as the Clerk node shows one', async () => {
		const { item } = await get('user.created', { id: 'user_1', first_name: 'Ada' });
		expect(item?.data).toMatchObject({ id: 'user_1', firstName: 'Ada', emailAddresses: [] });
	});

	it('is a membership as the Clerk node shows one: who is what, and where', async () => {
		const { item } = await get('organizationMembership.created', {
			id: 'orgmem_1',
			role: 'org:admin',
			organization: { id: 'org_1', name: 'Acme' },
			public_user_data: { user_id: 'user_1', first_name: 'Ada' },
		});
		expect(item?.data).toMatchObject({
			id: 'orgmem_1',
			role: 'org:admin',
			organizationId: 'org_1',
			organizationName: 'Acme',
			userId: 'user_1',
			firstName: 'Ada',
		});
	});

	it('is an invitation, with who accepted it', async () => {
		const { item } = await get('organizationInvitation.accepted', {
			id: 'orginv_1',
			organization_id: 'org_1',
			user_id: 'user_1',
		});
		expect(item?.data).toMatchObject({ organizationId: 'org_1', userId: 'user_1' });
	});

	it('never has renamed keys in metadata', async () => {
		const { item } = await get('some.event', { is_x: 1, public_metadata: { a_b: { c_d: 1 } } });
		expect(item?.data).toEqual({ isX: 1, publicMetadata: { a_b: { c_d: 1 } } });
	});

	it.each(['email.created', 'sms.created'])(
		'%s: without the code, unless it is raw',
		async (type) => {
			const text = 'Your code is 424242';
			const data = { subject: text, body: text, body_plain: text, message: text, data: { text } };
			const simplified = await get(type, data);
			expect(JSON.stringify(simplified.item)).not.toContain('424242');
			expect((await get(type, data, { output: 'raw' })).item?.data).toEqual(data);
		},
	);

	it('is, raw, what Clerk sent, with the ID of the message', async () => {
		const { item } = await get('user.created', { first_name: 'Ada' }, { output: 'raw' });
		const sent = JSON.parse(
			event('user.created', { first_name: 'Ada' }, { event_attributes: attributes }),
		);
		expect(item).toEqual({ ...sent, messageId: 'msg_1' });
	});

	it('keeps who acts for the user in a session', async () => {
		const actor = { sub: 'user_admin', a_b: 1 };
		const { item } = await get('session.created', { id: 'sess_1', actor });
		expect(item?.data).toMatchObject({ id: 'sess_1', actor });
	});

	it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty.created'])(
		'%s, as a type of event, is like any other that is new',
		async (type) => {
			const data = JSON.parse('{"a_b":1,"__proto__":{"c_d":2},"constructor":3}');
			const { item } = await get(type, data);
			expect(item?.type).toBe(type);
			expect(JSON.stringify(item?.data)).toBe('{"aB":1,"Proto__":{"cD":2},"constructor":3}');
		},
	);
});

it('offers 47 events, all events and others', () => {
	expect(EVENT_NAMES).toHaveLength(47);
	expect(new Set(EVENT_OPTIONS.map(({ value }) => value)).size).toBe(49);
	expect(EVENT_OPTIONS.find(({ value }) => value === 'user.created')?.action).toBe(
		'On user created',
	);
});
