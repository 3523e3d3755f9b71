import type { IDataObject } from 'n8n-workflow';
import { ClerkTrigger } from '../nodes/ClerkTrigger/ClerkTrigger.node';
import { EVENT_NAMES, EVENT_OPTIONS } from '../nodes/ClerkTrigger/events';
import { receive, secret } from './engine/receiveWebhook';

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

	it.each(['msg_1\nn8n: all is well', 'msg_1\u001b[2J', 'x'.repeat(65)])(
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

describe('Requests that come at once share one read of the credential', () => {
	it('and the next one reads it anew: a secret that was taken out counts no longer', async () => {
		let [reads, held] = [0, secret];
		const signingSecret = async () => {
			reads++;
			await Promise.resolve();
			return held;
		};
		// The event is not chosen, so n8n has nothing to take in.
		const setting = { workflowId: 'one', signingSecret, parameters: { events: ['other'] } };
		const status = async () => (await receive(setting)).answer.status;
		expect(await Promise.all([status(), status(), status()])).toEqual([200, 200, 200]);
		expect(reads).toBe(1);

		held = '';
		expect(await status()).toBe(401);
		expect(reads).toBe(2);
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
	const starts = async (type: string, data: IDataObject, parameters: IDataObject) =>
		(await receive({ body: event(type, data), parameters })).item !== undefined;

	it.each(EVENT_NAMES)('%s, chosen or not', async (name) => {
		expect(await starts(name, {}, { events: [name] })).toBe(true);
		expect(await starts(name, {}, { events: ['*'] })).toBe(true);
		expect(await starts(name, {}, { events: ['other'] })).toBe(false);
	});

	it('names that were typed in, when Other Events is chosen', async () => {
		const otherEvents = 'subscriptionItem.created, some.thing';
		expect(await starts('some.thing', {}, { events: ['other'], otherEvents })).toBe(true);
		expect(await starts('some.thing', {}, { events: ['user.created'], otherEvents })).toBe(false);
		expect(await starts('some.other', {}, { events: ['*'], otherEvents })).toBe(true);
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

describe('What the workflow gets', () => {
	const attributes = { http_request: { client_ip: '203.0.113.7', user_agent: 'Browser' } };
	const get = async (type: string, data: IDataObject, settings: IDataObject = {}) =>
		await receive({
			id: 'msg_1',
			body: event(type, data, { event_attributes: attributes }),
			parameters: { events: ['*'], settings },
		});

	it('is the event and who caused it, with the time in both forms', async () => {
		const { item } = await get('user.deleted', { id: 'user_1', external_id: 'x', deleted: true });
		expect(item).toEqual({
			type: 'user.deleted',
			messageId: 'msg_1',
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

	it('is, raw, what Clerk sent', async () => {
		const { item } = await get('user.created', { first_name: 'Ada' }, { output: 'raw' });
		expect(item).toMatchObject({ type: 'user.created', data: { first_name: 'Ada' } });
		expect(item?.event_attributes).toEqual(attributes);
	});
});

describe('The credential is checked for its form', () => {
	const { checkSigningSecret } = new ClerkTrigger().methods.credentialTest;
	const check = async (signingSecret: string) =>
		await checkSigningSecret.call(
			{} as never,
			{ id: '', name: '', type: '', data: { signingSecret } } as never,
		);

	it.each([
		['', /no signing secret/],
		['sk_test_123', /start with whsec_/],
		[secret.slice(0, -4), /too short/],
		[`${secret}, ${secret.slice(0, -1)}`, /Secret 2 is not whole/],
	])('%s', async (text, message) => {
		const { status, message: told } = await check(text);
		expect(status).toBe('Error');
		expect(told).toMatch(message);
		expect(told).not.toContain(secret.slice(6, 20));
	});

	it.each(['\n', ', ', ' ', ''])('several are fine, with %j in between', async (between) => {
		expect((await check(`${secret}${between}${secret},`)).message).toMatch(/2 secrets/);
	});
});

it('offers 45 events, all events and others', () => {
	expect(EVENT_NAMES).toHaveLength(45);
	expect(new Set(EVENT_OPTIONS.map(({ value }) => value)).size).toBe(47);
	expect(EVENT_OPTIONS.find(({ value }) => value === 'user.created')?.action).toBe(
		'On user created',
	);
});
