import type { Store } from '../../store/store.mts';
import type { Change } from '../../webhooks/events.mts';
import type { PlanRecord } from '../billingPlan/record.mts';
import { itemsOf } from './record.mts';
import type { ItemRecord, SubscriptionRecord } from './record.mts';
import { payerJson, subscriptionJson } from './shape.mts';

/** An item as its events have it. */
export function itemEventData(store: Store, item: ItemRecord): object {
	const { id, slug, name, amount } = store.billingPlans.get(item.plan_id) as PlanRecord;
	const { price_id: _, plan_period, canceled_at, past_due_at, ended_at, ...rest } = item;
	const subscription = store.subscriptions.get(item.subscription_id) as SubscriptionRecord;
	return {
		...rest,
		object: 'commerce_subscription_item',
		interval: plan_period,
		plan: { id, slug, name, is_recurring: true, amount, currency: 'USD' },
		payer: payerJson(store, subscription, ''),
	};
}

/** What webhooks say of an item: `subscriptionItem.canceled`. */
export const itemChange = (store: Store, what: string, item: ItemRecord): Change => ({
	type: `subscriptionItem.${what}`,
	data: itemEventData(store, item),
});

/** What webhooks say of the subscription around an item. */
export function subscriptionUpdated(
	store: Store,
	now: number,
	{ subscription_id: id }: ItemRecord,
) {
	const subscription = store.subscriptions.get(id) as SubscriptionRecord;
	const { object, status, payer_id, active_at, created_at, past_due_at, updated_at } =
		subscriptionJson(store, now, subscription);
	const data = {
		...{ object, id, status, payer_id, active_at, created_at, past_due_at, updated_at },
		...{ canceled_at: null, ended_at: null, latest_payment_id: null, payment_source_id: null },
		payer: payerJson(store, subscription, ''),
		items: itemsOf(store, now, subscription).map((item) => itemEventData(store, item)),
	};
	return { type: 'subscription.updated', data };
}
