import { countedPage, inOrder } from '../../records/lists.mts';
import type { Handlers, Resource } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { ChangesOf, Done } from '../../webhooks/events.mts';
import { attemptChange } from '../billingStatement/event.mts';
import { itemChange, subscriptionUpdated } from '../subscription/event.mts';
import { asOf } from '../subscription/record.mts';
import type { ItemRecord } from '../subscription/record.mts';
import { itemJson } from '../subscription/shape.mts';
import { changes } from './change.mts';
import { discounts } from './discount.mts';
import type { RedemptionRecord } from './discount.mts';

interface Tables {
	subscriptionItems: ItemRecord;
	discountRedemptions: RedemptionRecord;
}

const list: Handlers = {
	GetCommerceSubscriptionItemList: ({ store, now, query }) => {
		const { status, payer_type: type, plan_id: plan, include_free: includeFree } = query;
		const part = query.query?.toLowerCase();
		const fitting = where(store.subscriptionItems, (item) => {
			asOf(store, now, item);
			const { payer, plan: own } = itemJson(store, item);
			const inTrial = item.is_free_trial && item.status === 'active';
			const text = [item.id, payer.email, payer.first_name, payer.last_name];
			return (
				(!status || (status === 'free_trial' ? inTrial : item.status === status)) &&
				(!type || own.for_payer_type === type) &&
				(!plan || item.plan_id === plan) &&
				(includeFree || own.has_base_fee) &&
				(!part || [...text, payer.organization_name].join(' ').toLowerCase().includes(part))
			);
		});
		const ordered = inOrder(fitting, '-created_at', { created_at: (one) => one.created_at });
		return countedPage(ordered, query, (item) => itemJson(store, item));
	},
};

const itemOf = ({ store }: Done, id: string) => store.subscriptionItems.get(id) as ItemRecord;

/** The item of the path has changed, in one way or the other. */
const changed =
	(what: (done: Done) => string): ChangesOf =>
	(done) => {
		const item = itemOf(done, done.path.subscription_item_id);
		return [
			itemChange(done.store, what(done), item),
			subscriptionUpdated(done.store, done.now, item),
		];
	};

/** The old item ends or will end, the new one starts or will start. */
const transition: ChangesOf = (done) => {
	const { store, now, answer } = done;
	const { transition: how, subscription_item: added } = answer;
	const isLater = how.effective_mode === 'end_of_period';
	const item = itemOf(done, added.id);
	const old = itemOf(done, how.previous_subscription_item_id);
	const [attempt] = where(store.paymentAttempts, (one) => one.subscription_item_id === item.id);
	return [
		itemChange(store, isLater ? 'canceled' : 'ended', old),
		itemChange(store, isLater ? 'upcoming' : 'active', item),
		subscriptionUpdated(store, now, item),
		...(attempt ? [attemptChange(store, 'created', attempt)] : []),
	];
};

/** Plans in subscriptions. */
export const subscriptionItem: Resource<Tables> = {
	tables: { subscriptionItems: 'csub_item', discountRedemptions: 'cdr' },
	handlers: { ...list, ...changes, ...discounts },
	events: {
		ApplyBillingSubscriptionItemDiscount: changed(() => 'updated'),
		CancelCommerceSubscriptionItem: changed(({ answer }) => answer.status),
		CreateBillingPriceTransition: transition,
		ExtendBillingSubscriptionItemFreeTrial: changed(() => 'updated'),
		RemoveBillingSubscriptionItemDiscount: changed(() => 'updated'),
	},
};
