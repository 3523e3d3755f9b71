import { conflict, notFound } from '../../errors.mts';
import type { Call, Handlers } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { Kept } from '../../store/store.mts';
import { findPlan } from '../billingPlan/record.mts';
import { findItem } from './record.mts';

/** A discount on an item as stored. */
export interface RedemptionRecord extends Kept {
	subscription_item_id: string;
	discount_id: string;
	status: 'active' | 'removed';
}

/** Made-up discounts. In Clerk they are made in the dashboard, and no call lists them. */
const DISCOUNTS: Record<string, { name: string; percent_off: number }> = {
	cdis_welcome: { name: 'Welcome', percent_off: 20 },
	cdis_partner: { name: 'Partner', percent_off: 50 },
};

const activeOn = ({ store }: Call, itemId: string): RedemptionRecord | undefined =>
	where(
		store.discountRedemptions,
		(one) => one.subscription_item_id === itemId && one.status === 'active',
	).next().value as RedemptionRecord | undefined;

/** A CommerceDiscountRedemption as on the wire. */
const redemptionJson = ({ created_at, updated_at: _, ...rest }: RedemptionRecord): object => ({
	...rest,
	...DISCOUNTS[rest.discount_id],
	object: 'commerce_discount_redemption',
	source: 'manual',
	effect: 'percentage',
	amount_off: null,
	amount: null,
	cycles_applied: 0,
	cycles_remaining: null,
	redeemed_at: created_at,
	redeemed_by: null,
});

/** Apply Discount, Remove Discount. */
export const discounts: Handlers = {
	ApplyBillingSubscriptionItemDiscount: (call) => {
		const { store, now, body } = call;
		const { id, plan_id } = findItem(call, 'active', 'past_due');
		if (!(body.discount_id in DISCOUNTS)) throw notFound('discount', body.discount_id);
		const active = activeOn(call, id);
		if (active?.discount_id === body.discount_id || findPlan(store, plan_id).amount === 0) {
			const text = 'The item has this discount already, or costs nothing.';
			throw conflict('discount_conflict', text);
		}
		if (active) active.status = 'removed';
		const fields = { subscription_item_id: id, discount_id: body.discount_id };
		return redemptionJson(
			store.insert('discountRedemptions', now, { ...fields, status: 'active' }),
		);
	},

	RemoveBillingSubscriptionItemDiscount: (call) => {
		const { id } = findItem(call, 'active', 'past_due', 'canceled', 'upcoming');
		const active = activeOn(call, id);
		if (!active) throw notFound('discount', call.path.discount_id);
		if (active.discount_id !== call.path.discount_id) {
			throw conflict('discount_conflict', 'The item has another discount.');
		}
		active.status = 'removed';
		active.updated_at = call.now;
		return redemptionJson(active);
	},
};
