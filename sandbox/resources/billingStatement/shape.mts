import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { money } from '../../values/money.mts';
import { INSTANCE } from '../billingPlan/record.mts';
import type { ItemRecord, SubscriptionRecord } from '../subscription/record.mts';
import { payerJson } from '../subscription/shape.mts';
import type { AttemptRecord, StatementRecord } from './record.mts';

/** A BillingPaymentAttempt as on the wire. */
export function attemptJson(store: Store, attempt: AttemptRecord) {
	const { amount, status, updated_at } = attempt;
	const item = store.subscriptionItems.get(attempt.subscription_item_id) as ItemRecord;
	const subscription = store.subscriptions.get(item.subscription_id) as SubscriptionRecord;
	const { payer_id } = subscription;
	return {
		...attempt,
		object: 'commerce_payment',
		payment_id: attempt.id,
		instance_id: INSTANCE,
		charge_type: 'recurring',
		payee_id: 'cpayee_sandbox',
		payee: {},
		payer_id,
		payer: payerJson(store, subscription, null),
		amount: money(amount),
		payment_method_id: 'cpm_sandbox',
		payment_method: {
			...{ object: 'commerce_payment_method', id: 'cpm_sandbox', payer_id, payment_type: 'card' },
			...{ gateway: 'stripe', gateway_external_id: 'pm_sandbox', status: 'active' },
			...{ gateway_external_account_id: null, last4: '4242', card_type: 'visa' },
		},
		gateway_external_id: null,
		gateway_external_url: null,
		paid_at: status === 'paid' ? updated_at : null,
		failed_at: status === 'failed' ? updated_at : null,
	};
}

/** The attempts on a statement, the newest first. */
export const attemptsOn = (store: Store, { id }: StatementRecord): AttemptRecord[] =>
	[...where(store.paymentAttempts, (one) => one.statement_id === id)].toReversed();

/** A BillingStatement as on the wire. */
export function statementJson(store: Store, statement: StatementRecord): object {
	const { id, created_at, status, subscription_id } = statement;
	const subscription = store.subscriptions.get(subscription_id) as SubscriptionRecord;
	const attempts = attemptsOn(store, statement);
	const total = money(attempts.reduce((sum, { amount }) => sum + amount, 0));
	return {
		object: 'commerce_statement',
		id,
		instance_id: INSTANCE,
		timestamp: created_at,
		payer: payerJson(store, subscription, null),
		status,
		totals: { grand_total: total, subtotal: total, base_fee: total, tax_total: money(0) },
		groups: [
			{
				object: 'commerce_statement_group',
				timestamp: created_at,
				items: attempts.map((one) => attemptJson(store, one)),
			},
		],
	};
}
