import { sleep } from 'n8n-workflow';
import { byId } from '../support/locator';
import { fastTime } from '../support/fastTime.mts';
import { runNode } from '../support/runNode';
import { clerkError, standInForClerk } from '../support/standInForClerk';

/** Billing: what travels, and what is refused before. */

describe('before anything is sent', () => {
	test.each([
		[
			'a price that cannot be changed',
			{ resource: 'billingPrice', operation: 'create', planId: byId('p'), amount: 100 },
			"'Create Permanently' is off",
		],
		[
			'a price without an amount',
			{
				...{ resource: 'billingPrice', operation: 'create', planId: byId('p') },
				createPermanently: true,
			},
			"'Monthly Amount (Cents)' must be a whole number",
		],
		[
			'a change of price that can charge',
			{
				...{ resource: 'subscriptionItem', operation: 'changePrice' },
				...{ subscriptionItemId: byId('i'), fromPriceId: byId('a'), toPriceId: byId('b') },
			},
			"'Allow Immediate Charge' is off",
		],
		[
			'credits without an amount',
			{ resource: 'creditBalance', operation: 'adjust', payer: 'user', userId: byId('user_1') },
			"'Amount (Cents)' must be a whole number",
		],
	])('%s is refused', async (_, parameters, message) => {
		const sent = standInForClerk(() => ({ body: {} }));
		const { error } = await runNode(parameters);
		expect(error?.message).toBe(message);
		expect(sent).toEqual([]);
	});
});

describe('what travels', () => {
	fastTime();

	test.each([
		[true, [['end_now', 'true']]],
		[false, [['end_now', 'false']]],
	])('Cancel sends End Now %s as query', async (endNow, query) => {
		const sent = standInForClerk(() => ({ body: { id: 'i' } }));
		await runNode({
			...{ resource: 'subscriptionItem', operation: 'cancel' },
			...{ subscriptionItemId: byId('i'), endNow },
		});
		expect(sent[0]).toMatchObject({ method: 'DELETE', query, body: undefined });
	});

	test('credits whose answer was lost are sent again with the same key', async () => {
		let tries = 0;
		const sent = standInForClerk(() =>
			tries++ === 0 ? { status: 502, body: '' } : { body: { id: 'l', amount: { amount: 500 } } },
		);
		const { items, error } = await runNode({
			...{ resource: 'creditBalance', operation: 'adjust', payer: 'organization' },
			...{ organizationId: byId('org_1'), amount: 500 },
		});
		expect(error?.message).toBeUndefined();
		expect(items[0].json.amount).toBe(500);
		expect(sent).toHaveLength(2);
		expect(sent[0].path).toBe('/organizations/org_1/billing/credits');
		expect(sent[0].body).toEqual(sent[1].body);
		expect(Object(sent[0].body).idempotency_key).toMatch(/-Clerk-0-0$/);
	});

	test('a key of an earlier adjustment of another amount is told', async () => {
		standInForClerk(() => ({ body: { id: 'l', amount: { amount: 300 } } }));
		const { error } = await runNode({
			...{ resource: 'creditBalance', operation: 'adjust', payer: 'user' },
			...{ userId: byId('user_1'), amount: 500, idempotencyKey: 'mine' },
		});
		expect(error?.message).toBe("The idempotency key 'mine' was used before");
	});

	test('a price without a monthly amount says so', async () => {
		const sent = standInForClerk(() => ({ body: { id: 'p' } }));
		await runNode({
			...{ resource: 'billingPrice', operation: 'create', planId: byId('plan') },
			...{ supportedBillingPeriods: 'annual', annualMonthlyAmount: 800, createPermanently: true },
		});
		expect(sent[0].body).toEqual({
			...{ plan_id: 'plan', amount: null, annual_monthly_amount: 800 },
			supported_billing_periods: 'annual',
		});
	});

	test('two changes of one subscription keep their order', async () => {
		let underWay = 0;
		let most = 0;
		standInForClerk(async ({ method }) => {
			most = Math.max(most, ++underWay);
			await sleep(20);
			underWay--;
			return method === 'GET'
				? { body: { subscription_items: [{ id: 'i', status: 'active', is_free_trial: true }] } }
				: { body: { id: 'i' } };
		});
		const parameters = {
			...{ resource: 'subscription', operation: 'extendTrial', payer: 'user' },
			...{ userId: byId('user_1'), days: 1 },
		};
		await runNode(parameters, { items: [{}, {}, {}] });
		expect(most).toBe(1);
	});

	test('a refusal is told in Clerk’s words', async () => {
		standInForClerk(() => ({ status: 409, body: clerkError('discount_conflict', 'Conflict') }));
		const { error } = await runNode({
			...{ resource: 'subscriptionItem', operation: 'applyDiscount' },
			...{ subscriptionItemId: byId('i'), discountId: byId('d') },
		});
		expect(error?.message).toBe('Conflict');
	});
});
