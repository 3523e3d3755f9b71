import type { Store } from '../../store/store.mts';
import { money } from '../../values/money.mts';
import { INSTANCE, planJson, planJsonInFull } from '../billingPlan/record.mts';
import type { PlanRecord } from '../billingPlan/record.mts';
import { amountFor, findPrice } from '../billingPrice/record.mts';
import { primaryEmail } from '../user/shape.mts';
import { itemsOf } from './record.mts';
import type { ItemRecord, SubscriptionRecord } from './record.mts';

/**
 * A payer as on the wire.
 *
 * @param none what stands for what there is not: some answers have null, others an empty text
 */
export function payerJson<None>(store: Store, subscription: SubscriptionRecord, none: None) {
	const { payer_id: id, user_id, organization_id, created_at, updated_at } = subscription;
	const user = store.users.get(user_id ?? '');
	const organization = store.organizations.get(organization_id ?? '');
	return {
		object: 'commerce_payer',
		id,
		instance_id: INSTANCE,
		user_id: user_id ?? none,
		first_name: user?.first_name ?? none,
		last_name: user?.last_name ?? none,
		email: (user && primaryEmail(user)) ?? none,
		organization_id: organization_id ?? none,
		organization_name: organization?.name ?? none,
		image_url: `https://img.clerk.com/default/${id}`,
		created_at,
		updated_at,
	};
}

/** The parts of an item that all answers have. */
function itemParts(store: Store, item: ItemRecord) {
	const { subscription_id: id, ...rest } = item;
	const subscription = store.subscriptions.get(id) as SubscriptionRecord;
	const amount = money(amountFor(findPrice(store, item.price_id), item.plan_period));
	const plan = store.billingPlans.get(item.plan_id) as PlanRecord;
	const isBilled = amount.amount > 0 && ['active', 'past_due', 'upcoming'].includes(item.status);
	return {
		subscription,
		amount,
		plan,
		own: {
			...rest,
			object: 'commerce_subscription_item',
			instance_id: INSTANCE,
			payer_id: subscription.payer_id,
			next_payment: isBilled ? { amount, date: item.period_end } : null,
		},
	};
}

/** A CommerceSubscriptionItem as on the wire. */
export function itemJson(store: Store, item: ItemRecord) {
	const { subscription, plan, own } = itemParts(store, item);
	return { ...own, plan: planJson(plan), payer: payerJson(store, subscription, null) };
}

/** The same as the answers to a change have it. */
export function changedItemJson(store: Store, item: ItemRecord): object {
	const { subscription, amount, plan, own } = itemParts(store, item);
	// These answers do not know that an item is canceled.
	const status = own.status === 'canceled' ? 'active' : own.status;
	return {
		...own,
		status,
		amount,
		plan: planJsonInFull(plan),
		payer: payerJson(store, subscription, ''),
		payment_source_id: 'csrc_sandbox',
		proration_date: new Date(item.period_start).toISOString().slice(0, 10),
	};
}

/** What a subscription is as a whole. */
const statusOf = (items: ItemRecord[]): string =>
	items.some(({ status }) => status === 'past_due') ? 'past_due' : 'active';

/** A CommerceSubscription as on the wire. */
export function subscriptionJson(store: Store, now: number, subscription: SubscriptionRecord) {
	const { id, payer_id, created_at, updated_at } = subscription;
	const items = itemsOf(store, now, subscription);
	const shown = items.map((item) => itemJson(store, item));
	const [next] = shown.flatMap(({ next_payment: payment }) => payment ?? []);
	return {
		object: 'commerce_subscription',
		id,
		instance_id: INSTANCE,
		status: statusOf(items),
		payer_id,
		created_at,
		updated_at,
		active_at: created_at,
		past_due_at: items.find(({ past_due_at: time }) => time !== null)?.past_due_at ?? null,
		subscription_items: shown,
		...(next && { next_payment: next }),
		eligible_for_free_trial: !items.some(({ is_free_trial: isTrial }) => isTrial),
	};
}
