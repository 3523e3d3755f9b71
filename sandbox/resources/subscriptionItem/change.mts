import { badFormat, badValue, conflict, entry, Refusal, refuseIfAny } from '../../errors.mts';
import type { Call, Handlers } from '../../resource.mts';
import { DAY, readDate } from '../../values/dates.mts';
import { money } from '../../values/money.mts';
import { findPlan, planJsonInFull } from '../billingPlan/record.mts';
import { amountFor, findPrice, priceJson } from '../billingPrice/record.mts';
import { addAttempt } from '../billingStatement/record.mts';
import { addFreeItem, addItem } from '../subscription/record.mts';
import type { ItemRecord, SubscriptionRecord } from '../subscription/record.mts';
import { changedItemJson, itemJson } from '../subscription/shape.mts';
import { findItem } from './record.mts';

const subscriptionAround = ({ store }: Call, item: ItemRecord) =>
	store.subscriptions.get(item.subscription_id) as SubscriptionRecord;

/** Whether a period of the item is paid for. */
const isPaid = ({ store }: Call, item: ItemRecord): boolean =>
	!item.is_free_trial && amountFor(findPrice(store, item.price_id), item.plan_period) > 0;

/** The new price, which must be one for this payer. @throws Refusal 404, 409 or 422 */
function newPrice({ store, body }: Call, item: ItemRecord) {
	if (body.from_price_id !== item.price_id) {
		throw conflict('price_transition_conflict', 'from_price_id is not the price of the item.');
	}
	const price = findPrice(store, body.to_price_id);
	if (price.id === item.price_id) {
		throw conflict('price_transition_conflict', 'The item has this price already.');
	}
	if (findPlan(store, price.plan_id).payer_type !== findPlan(store, item.plan_id).payer_type) {
		refuseIfAny([badValue('to_price_id', 'must be a price for this type of payer')]);
	}
	return price;
}

/** Cancel, Extend Trial, Change Price. */
export const changes: Handlers = {
	CancelCommerceSubscriptionItem: (call) => {
		const { store, now, query } = call;
		const item = findItem(call, 'active', 'past_due', 'canceled', 'upcoming');
		Object.assign(item, { canceled_at: now, updated_at: now, status: 'canceled' });
		if (query.end_now) {
			Object.assign(item, { status: 'ended', ended_at: now });
			addFreeItem(store, now, subscriptionAround(call, item));
		}
		return itemJson(store, item);
	},

	ExtendBillingSubscriptionItemFreeTrial: (call) => {
		const { store, now, body } = call;
		const item = findItem(call, 'active');
		const { date = NaN, errors } = readDate(body, 'extend_to');
		refuseIfAny(errors);
		if (!item.is_free_trial) {
			const text = 'The item is not in a free trial.';
			throw new Refusal(422, entry('subscription_item_not_in_trial', text));
		}
		const end = item.period_end ?? now;
		if (date <= now || date > end + 365 * DAY) {
			refuseIfAny([badFormat('extend_to', 'must be in the future and at most 365 days away')]);
		}
		Object.assign(item, { period_end: date, updated_at: now });
		return changedItemJson(store, item);
	},

	CreateBillingPriceTransition: (call) => {
		const { store, now } = call;
		const item = findItem(call, 'active', 'past_due');
		const price = newPrice(call, item);
		const plan = findPlan(store, price.plan_id);
		const previous = {
			plan: findPlan(store, item.plan_id),
			price: findPrice(store, item.price_id),
		};
		const subscription = subscriptionAround(call, item);
		const isLater = item.status === 'active' && isPaid(call, item);
		const amount = amountFor(price, item.plan_period);
		const start = isLater ? (item.period_end ?? now) : now;
		const added = addItem(store, now, subscription, plan, {
			price_id: price.id,
			plan_period: item.plan_period,
			status: isLater ? 'upcoming' : 'active',
			period_start: start,
			period_end: amount === 0 ? null : start + 30 * DAY * (item.plan_period === 'annual' ? 12 : 1),
		});
		Object.assign(item, { canceled_at: now, updated_at: now, status: 'canceled' });
		if (!isLater) Object.assign(item, { status: 'ended', ended_at: now });
		const isCharged = !isLater && amount > 0;
		if (isCharged) addAttempt(store, now, added, 'paid');
		return {
			object: 'commerce_price_transition',
			subscription_item: changedItemJson(store, added),
			transition: {
				previous_plan: planJsonInFull(previous.plan),
				previous_price: priceJson(previous.price),
				effective_at: start,
				effective_mode: isLater ? 'end_of_period' : 'immediate',
				next_billing_date: isLater ? start : added.period_end,
				charged_immediately: isCharged,
				immediate_charge: isCharged ? money(amount) : null,
				previous_subscription_item_status: item.status,
				previous_subscription_item_id: item.id,
			},
		};
	},
};
