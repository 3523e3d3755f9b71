import type { INodeParameters } from 'n8n-workflow';
import type { ItemRecord } from '../../sandbox/resources/subscription/record.mts';
import { by, byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** Subscriptions, credits and payments on the sandbox: what changes, and what is refused. */
const DAY = 24 * 60 * 60 * 1000;

const own = onSandbox();
const { run, result, refusal, pick } = own;
const itemWith = (fits: (item: ItemRecord) => boolean): ItemRecord =>
	[...own.store.subscriptionItems.values()].find(fits)!;
const payerOf = ({ subscription_id: id }: ItemRecord): INodeParameters => {
	const { user_id: user, organization_id: organization } = own.store.subscriptions.get(id)!;
	return user
		? { payer: 'user', userId: byId(user) }
		: { payer: 'organization', organizationId: byId(organization!) };
};
const onUser = (item: { subscription_id: string }) =>
	own.store.subscriptions.get(item.subscription_id)!.user_id !== null;
const planOf = (item: { plan_id: string }) => own.store.billingPlans.get(item.plan_id)!;
const free = () => itemWith((one) => onUser(one) && planOf(one).slug === 'free');
const paid = () =>
	itemWith((one) => planOf(one).slug === 'pro' && one.status === 'active' && !one.is_free_trial);
const trial = () => itemWith((one) => one.is_free_trial);

test('a subscription says what its payer may do', async () => {
	expect(await result('subscription', 'get', payerOf(paid()))).toMatchObject({
		status: 'active',
		hasPaidPlan: true,
		planSlug: 'pro',
		features: ['dashboards', 'exports', 'api_access'],
		inTrial: false,
		trialEndsAt: null,
		pastDue: false,
		amount: 1000,
		currency: 'USD',
	});
	const organization = itemWith((one) => planOf(one).slug === 'free_team');
	const got = await result('subscription', 'get', payerOf(organization));
	expect(got).toMatchObject({ hasPaidPlan: false, planSlug: 'free_team', userId: null });
	expect(got.organizationId).toMatch(/^org_/);
	const late = itemWith(({ status }) => status === 'past_due');
	expect(await result('subscription', 'get', payerOf(late))).toMatchObject({ pastDue: true });
	const inTrial = await result('subscription', 'get', payerOf(trial()));
	expect(inTrial).toMatchObject({ inTrial: true, hasPaidPlan: true });
	expect(inTrial.trialEndsAt).toBeGreaterThan(Date.now());
});

test('a canceled plan counts until its period ends', async () => {
	const item = paid();
	await result('subscriptionItem', 'cancel', { subscriptionItemId: byId(item.id) });
	expect(await result('subscription', 'get', payerOf(item))).toMatchObject({ planSlug: 'pro' });
	await result('subscriptionItem', 'cancel', {
		subscriptionItemId: byId(item.id),
		endNow: true,
	});
	expect(await result('subscription', 'get', payerOf(item))).toMatchObject({
		planSlug: 'free',
		hasPaidPlan: false,
	});
});

test('Change Plan refuses a charge that was not allowed, and changes nothing', async () => {
	const item = free();
	const change = { ...payerOf(item), planId: by('slug', 'pro') };
	expect(await refusal('subscription', 'changePlan', change)).toBe(
		'This change can charge the payer immediately',
	);
	expect(await result('subscription', 'get', payerOf(item))).toMatchObject({ planSlug: 'free' });
	const allowed = { ...change, allowImmediateCharge: true };
	expect(await result('subscription', 'changePlan', allowed)).toMatchObject({
		chargedImmediately: true,
		amount: 1000,
		effectiveMode: 'immediate',
		subscriptionItem: { planSlug: 'pro', status: 'active' },
	});
	// Once more, there is nothing to change, so nothing is charged.
	expect(await result('subscription', 'changePlan', allowed)).toMatchObject({
		chargedImmediately: null,
		subscriptionItem: { planSlug: 'pro' },
	});
	const [attempt] = (await run('paymentAttempt', 'getAll')).json;
	expect(attempt).toMatchObject({ status: 'paid', amount: 1000 });
});

test('Change Plan between paid plans waits for the end of the period, without being asked', async () => {
	const item = itemWith(
		(one) => planOf(one).slug === 'team' && one.status === 'active' && !one.is_free_trial,
	);
	const change = { ...payerOf(item), planId: by('slug', 'business') };
	expect(await result('subscription', 'changePlan', change)).toMatchObject({
		chargedImmediately: false,
		effectiveMode: 'end_of_period',
		subscriptionItem: { planSlug: 'business', status: 'upcoming' },
	});
});

test('Change Plan takes another price of the plan, and no price of another plan', async () => {
	const pro = by('slug', 'pro');
	const price = await result('billingPrice', 'create', {
		...{ planId: pro, complimentary: true, createPermanently: true },
		additionalFields: { description: 'For friends' },
	});
	expect(price).toMatchObject({ amount: 0, isDefault: false, supportedBillingPeriods: 'month' });
	const change = (priceId: string) => ({
		...{ ...payerOf(free()), planId: pro },
		options: { priceId: byId(priceId) },
	});
	expect(await refusal('subscription', 'changePlan', change(free().price_id))).toBe(
		`The new plan has no price ${free().price_id}`,
	);
	// It costs nothing, so nobody has to allow a charge.
	expect(await result('subscription', 'changePlan', change(price.id))).toMatchObject({
		chargedImmediately: false,
		subscriptionItem: { planSlug: 'pro', priceId: price.id },
	});
});

test('Extend Trial adds days to its end', async () => {
	const payer = payerOf(trial());
	const { trialEndsAt } = await result('subscription', 'get', payer);
	const item = await result('subscription', 'extendTrial', { ...payer, days: 5 });
	expect(item).toMatchObject({ isFreeTrial: true, periodEnd: trialEndsAt + 5 * DAY });
	expect(await refusal('subscription', 'extendTrial', { ...payerOf(free()), days: 5 })).toBe(
		'There is no free trial to extend',
	);
	const extendTo = new Date(item.periodEnd + DAY).toISOString();
	const parameters = { subscriptionItemId: byId(item.id), extendTo };
	expect(await result('subscriptionItem', 'extendTrial', parameters)).toMatchObject({
		periodEnd: item.periodEnd + DAY,
	});
});

test('credits are given once for each key', async () => {
	const payer = payerOf(free());
	expect(await result('creditBalance', 'get', payer)).toMatchObject({ amount: 0 });
	const give = { ...payer, amount: 500, idempotencyKey: 'spring-1' };
	const entry = await result('creditBalance', 'adjust', give);
	expect(entry).toMatchObject({ amount: 500, currency: 'USD' });
	expect(typeof entry.createdAt).toBe('number');
	expect(await result('creditBalance', 'adjust', give)).toMatchObject({ id: entry.id });
	expect(await result('creditBalance', 'get', payer)).toMatchObject({ amount: 500 });
	const other = { ...give, amount: 700 };
	expect(await refusal('creditBalance', 'adjust', other)).toContain('another adjustment');
	const take = { ...payer, adjustment: 'decrease', amount: 200, idempotencyKey: 'spring-2' };
	expect(await result('creditBalance', 'adjust', take)).toMatchObject({ amount: -200 });
	expect(await result('creditBalance', 'get', payer)).toMatchObject({ amount: 300 });
});

test('items of a run have different keys, and give credits to each payer', async () => {
	const users = [...own.store.users.keys()].slice(-3);
	const { json, error } = await run(
		'creditBalance',
		'adjust',
		{ payer: 'user', userId: byId('={{ $json.id }}'), amount: 100 },
		{ items: users.map((id) => ({ id })) },
	);
	expect(error?.message).toBeUndefined();
	expect(new Set(json.map(({ id }) => id)).size).toBe(3);
	const keys = [...own.store.creditLedger.values()].slice(-3).map((one) => one.idempotency_key);
	expect(keys.map((key) => key.replace(/^.*?-Clerk-/, ''))).toEqual(['0-0', '0-1', '0-2']);
});

test('a discount is applied and removed', async () => {
	const item = itemWith(({ status }) => status === 'past_due');
	const parameters = { subscriptionItemId: byId(item.id), discountId: byId('cdis_welcome') };
	expect(await result('subscriptionItem', 'applyDiscount', parameters)).toMatchObject({
		status: 'active',
		percentOff: 20,
		subscriptionItemId: item.id,
	});
	expect(await result('subscriptionItem', 'removeDiscount', parameters)).toMatchObject({
		status: 'removed',
	});
});

test('failed payments of the instance are found in the statements', async () => {
	const { json } = await run('paymentAttempt', 'getAll', { status: 'failed', returnAll: true });
	expect(json.length).toBeGreaterThan(0);
	expect(new Set(json.map(({ status }) => status))).toEqual(new Set(['failed']));
	const times = json.map(({ createdAt }) => createdAt);
	expect(times).toEqual(times.toSorted((a, b) => b - a));
	const [{ statementId, createdAt }] = json;
	const ofStatement = { statementId: byId(statementId) };
	const attempts = (await run('paymentAttempt', 'getAllOfStatement', ofStatement)).json;
	expect(attempts).toContainEqual(json[0]);
	const later = { createdAtAfter: createdAt, status: 'failed' };
	expect((await run('paymentAttempt', 'getAll', later)).json).toEqual([]);
	const statement = await result('billingStatement', 'get', ofStatement);
	const total = attempts.reduce((sum, { amount }) => sum + amount, 0);
	expect(statement).toMatchObject({ id: statementId, amount: total, currency: 'USD' });
});

test('pickers tell records apart', async () => {
	expect(await pick('searchBillingPlans')).toContainEqual(
		expect.objectContaining({ name: 'Pro (users)' }),
	);
	const prices = (await pick('searchBillingPrices', 'team')).map(({ name }) => name);
	expect(prices).toEqual(['Team: $49.00 a month, $39.00 a month billed annually (default)']);
	const [item] = await pick('searchSubscriptionItems');
	expect(item.name).toMatch(/.+: (Pro|Team|Business), /);
	const [statement] = await pick('searchBillingStatements');
	expect(statement.name).toMatch(/, 2026-\d\d$/);
});
