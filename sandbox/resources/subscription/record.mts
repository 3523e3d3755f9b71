import { where } from '../../store/store.mts';
import type { Kept, Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import { defaultPlan } from '../billingPlan/record.mts';
import type { PlanRecord } from '../billingPlan/record.mts';
import { defaultPrice } from '../billingPrice/record.mts';

/** Who pays: exactly one of the two is set. */
export interface Payer {
	user_id: string | null;
	organization_id: string | null;
}

/** A subscription as stored. Its status follows from its items. */
export interface SubscriptionRecord extends Kept, Payer {
	payer_id: string;
}

/** A plan in a subscription as stored. */
export interface ItemRecord extends Kept {
	subscription_id: string;
	plan_id: string;
	price_id: string;
	/** `active`, `upcoming`, `past_due`, `canceled` or `ended`. */
	status: string;
	plan_period: 'annual' | 'month';
	is_free_trial: boolean;
	period_start: number;
	/** Free plans have no end. */
	period_end: number | null;
	canceled_at: number | null;
	past_due_at: number | null;
	ended_at: number | null;
}

/** Milliseconds of a billing period. */
export const PERIOD = { month: 30 * DAY, annual: 365 * DAY };

/** Items that a payer has now. */
export const HELD = ['active', 'past_due', 'canceled'];

/** The subscription of a payer, which everyone has. */
export function subscriptionOf(store: Store, now: number, payer: Payer): SubscriptionRecord {
	const [found] = where(
		store.subscriptions,
		(one) => one.user_id === payer.user_id && one.organization_id === payer.organization_id,
	);
	if (found) return found;
	const added = store.insert('subscriptions', now, { ...payer, payer_id: store.id('cpayer', now) });
	addFreeItem(store, now, added);
	return added;
}

/** The items of a subscription as they are now, the newest first. */
export const itemsOf = (store: Store, now: number, { id }: SubscriptionRecord): ItemRecord[] =>
	[...where(store.subscriptionItems, (one) => one.subscription_id === id)]
		.map((item) => asOf(store, now, item))
		.toSorted((a, b) => b.created_at - a.created_at);

/** The item as it is now: periods renew, and what was to start or to end does. */
export function asOf(store: Store, now: number, item: ItemRecord): ItemRecord {
	if (item.status === 'upcoming' && item.period_start <= now) item.status = 'active';
	if (item.period_end === null || item.period_end > now) return item;
	if (item.status === 'canceled') {
		Object.assign(item, { status: 'ended', ended_at: item.period_end });
		const subscription = store.subscriptions.get(item.subscription_id) as SubscriptionRecord;
		if (!itemsOf(store, now, subscription).some(({ status }) => HELD.includes(status))) {
			addFreeItem(store, item.period_end, subscription);
		}
	}
	// Trials of the sample data renew too: there is always someone in a trial.
	while (['active', 'past_due'].includes(item.status) && item.period_end <= now) {
		item.period_start = item.period_end;
		item.period_end += item.is_free_trial ? 14 * DAY : PERIOD[item.plan_period];
	}
	return item;
}

/** Starts the default plan. */
export function addFreeItem(
	store: Store,
	now: number,
	subscription: SubscriptionRecord,
): ItemRecord {
	const plan = defaultPlan(store, subscription.user_id ? 'user' : 'org');
	return addItem(store, now, subscription, plan, { period_end: null });
}

/** Starts a plan, without any checks. */
export const addItem = (
	store: Store,
	now: number,
	{ id }: SubscriptionRecord,
	plan: PlanRecord,
	fields: Partial<ItemRecord> = {},
): ItemRecord =>
	store.insert('subscriptionItems', now, {
		subscription_id: id,
		plan_id: plan.id,
		price_id: defaultPrice(store, plan.id).id,
		...{ status: 'active', plan_period: 'month', is_free_trial: false },
		...{ period_start: now, period_end: now + PERIOD[fields.plan_period ?? 'month'] },
		...{ canceled_at: null, past_due_at: null, ended_at: null },
		...fields,
	});
