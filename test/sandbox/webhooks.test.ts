import { Webhook } from 'standardwebhooks';
import { EVENT_NAMES } from '../../nodes/ClerkTrigger/events';
import { simplifyEvent } from '../../nodes/ClerkTrigger/output';
import {
	startWebhookEndpoint,
	type Received,
	type WebhookEndpoint,
} from '../support/webhookEndpoint.mts';
import { eventFault, eventNames, sampleOf } from '../../sandbox/webhooks/samples.mts';
import { withSandbox } from '../support/withSandbox';

const sandbox = withSandbox({ webhookPauses: [5, 5, 5] });
let endpoint: WebhookEndpoint;
let received: Received[];
let secret: string;

beforeAll(async () => {
	endpoint = await startWebhookEndpoint();
	({ received } = endpoint);
	({ secret } = sandbox.running.webhooks.add({ url: endpoint.url }));
});

beforeEach(() => {
	received.length = 0;
});

afterAll(() => endpoint.stop());

/** Waits for as many webhooks. */
async function arrived(count: number): Promise<Received[]> {
	for (let round = 0; received.length < count && round < 200; round++) {
		await sandbox.ask('GET', '/users/count');
	}
	return received;
}

it('sends what happens to a user, signed', async () => {
	const { body: user } = await sandbox.ask('POST', '/users', { email_address: ['a@example.com'] });
	await arrived(1);
	await sandbox.ask('PATCH', `/users/${user.id}`, { first_name: 'Ada' });
	await arrived(2);
	await sandbox.ask('DELETE', `/users/${user.id}`);
	await arrived(3);
	expect(received.map(({ type }) => type)).toEqual([
		'user.created',
		'user.updated',
		'user.deleted',
	]);
	expect(received.map(({ data }) => data.id)).toEqual([user.id, user.id, user.id]);
	expect(received[1].data.first_name).toBe('Ada');
	for (const { headers, body, type, data } of received) {
		expect(() => new Webhook(secret).verify(body, webhookHeaders(headers))).not.toThrow();
		expect(eventFault(type, data)).toBeUndefined();
	}
});

const webhookHeaders = (headers: Record<string, string>) =>
	Object.fromEntries(
		['id', 'timestamp', 'signature'].map((name) => [`webhook-${name}`, headers[`svix-${name}`]]),
	);

it('tells of organizations and their members, and of sessions', async () => {
	const { body: user } = await sandbox.ask('POST', '/users', { email_address: ['b@example.com'] });
	await arrived(1);
	await sandbox.ask('POST', '/organizations', { name: 'Acme', created_by: user.id });
	await arrived(3);
	const { body: session } = await sandbox.ask('POST', '/sessions', { user_id: user.id });
	await arrived(4);
	await sandbox.ask('POST', `/sessions/${session.id}/revoke`);
	await arrived(5);
	const types = received.map(({ type }) => type);
	expect(types.slice(1, 3).sort()).toEqual([
		'organization.created',
		'organizationMembership.created',
	]);
	expect(types.slice(3)).toEqual(['session.created', 'session.revoked']);
	for (const { type, data } of received) expect(eventFault(type, data)).toBeUndefined();
});

it('tells of subscriptions and payments', async () => {
	const { store } = sandbox.running;
	const item = [...store.subscriptionItems.values()].find(
		({ plan_id, status }) =>
			status === 'active' && store.billingPlans.get(plan_id)?.slug === 'free',
	)!;
	const price = [...store.billingPrices.values()].find(
		({ plan_id }) => store.billingPlans.get(plan_id)?.slug === 'pro',
	)!;
	const path = `/billing/subscription_items/${item.id}`;
	const body = { from_price_id: item.price_id, to_price_id: price.id };
	const { body: changed } = await sandbox.ask('POST', `${path}/price_transition`, body);
	await arrived(4);
	const added = `/billing/subscription_items/${changed.subscription_item.id}`;
	await sandbox.ask('DELETE', added);
	await arrived(6);
	await sandbox.ask('DELETE', `${added}?end_now=true`);
	await arrived(8);
	const types = received.map(({ type }) => type);
	expect(types.slice(0, 4).sort()).toEqual([
		'paymentAttempt.created',
		'subscription.updated',
		'subscriptionItem.active',
		'subscriptionItem.ended',
	]);
	expect(types.slice(4, 6).sort()).toEqual(['subscription.updated', 'subscriptionItem.canceled']);
	expect(types.slice(6, 8).sort()).toEqual(['subscription.updated', 'subscriptionItem.ended']);
	for (const { type, data } of received) expect(eventFault(type, data)).toBeUndefined();
});

it('sends the same message again until it is taken', async () => {
	endpoint.statuses.push(500, 302, 200);
	await sandbox.ask('POST', '/users', { email_address: ['c@example.com'] });
	await arrived(3);
	expect(new Set(received.map(({ id }) => id)).size).toBe(1);
	await arrived(4);
	expect(received).toHaveLength(3);
});

it('knows the same events as the trigger', () => {
	expect([...eventNames].sort()).toEqual([...EVENT_NAMES].sort());
});

it.each(eventNames)(
	'has a sample of %s that is as documented, and that the trigger shows',
	(type) => {
		const data = sampleOf(type);
		expect(eventFault(type, data)).toBeUndefined();
		const shown = simplifyEvent({ type, data, timestamp: Date.now() }, 'msg_1', 'iso');
		expect(Object.keys(shown.data as object).length).toBeGreaterThan(2);
		expect(JSON.stringify(shown.data)).not.toMatch(/"[a-z]+_[a-z_]+":/);
		// All times are asked for in ISO 8601.
		expect(JSON.stringify(shown.data)).not.toContain(String(Date.UTC(2026, 10, 1)));
	},
);

it('sends a sample when it is asked to', async () => {
	const headers = { authorization: `Bearer ${sandbox.running.secretKey}` };
	const url = `${sandbox.running.apiUrl}/webhooks/samples/sms.created`;
	expect((await fetch(url, { method: 'POST', headers })).status).toBe(200);
	expect((await arrived(1))[0].type).toBe('sms.created');
});
