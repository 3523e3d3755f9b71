import type { Store } from '../../store/store.mts';
import type { Change } from '../../webhooks/events.mts';
import { itemEventData } from '../subscription/event.mts';
import type { ItemRecord, SubscriptionRecord } from '../subscription/record.mts';
import { payerJson } from '../subscription/shape.mts';
import type { AttemptRecord } from './record.mts';
import { attemptJson } from './shape.mts';

/** What webhooks say of an attempt: `paymentAttempt.created`. */
export function attemptChange(store: Store, what: string, attempt: AttemptRecord): Change {
	const item = store.subscriptionItems.get(attempt.subscription_item_id) as ItemRecord;
	const subscription = store.subscriptions.get(item.subscription_id) as SubscriptionRecord;
	const { id, instance_id, payment_id, statement_id, status, created_at, updated_at, ...shown } =
		attemptJson(store, attempt);
	const { paid_at, failed_at, amount: total, payment_method: method } = shown;
	const data = {
		...{ id, instance_id, payment_id, statement_id, status, created_at, updated_at },
		...{ paid_at, failed_at, failed_reason: null, billing_date: created_at },
		...{ invoice_id: `cinv_${id}`, gateway_external_id: 'pi_sandbox', charge_type: 'recurring' },
		payee: {
			...{ id: shown.payee_id, gateway_type: 'stripe' },
			...{ gateway_external_id: 'acct_sandbox', gateway_status: 'active' },
		},
		payer: payerJson(store, subscription, ''),
		totals: { grand_total: total, subtotal: total, tax_total: { ...total, amount: 0 } },
		payment_source: { ...method, payment_method: 'card' },
		subscription_items: [itemEventData(store, item)],
	};
	return { type: `paymentAttempt.${what}`, data };
}
