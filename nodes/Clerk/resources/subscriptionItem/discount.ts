import { operation } from '../../declare/operation';
import { locator } from '../../fields/locator';
import { cents, currency } from '../../output/money';
import { recordOutput } from '../../output/record';
import { subscriptionItem } from './locator';

/** Clerk lists no discounts, and an item does not tell which one it has. */
const discount = locator(
	'discountId',
	{ noun: 'discount', prefix: '', example: 'cdis_2NNEqL2nrIRd' },
	{
		required: true,
		displayName: 'Discount',
		description: "The discount's ID from the Clerk Dashboard",
	},
);

/** A discount on a subscription item. */
const redemptionRecord = recordOutput(
	{
		id: 'string',
		status: 'string',
		name: 'string',
		effect: 'string',
		percentOff: 'number',
		amountOff: cents(['amount_off']),
		currency: currency(['amount_off'], ['amount']),
		cyclesApplied: 'number',
		cyclesRemaining: 'number',
		redeemedAt: 'time',
		source: 'string',
		subscriptionItemId: 'string',
		discountId: 'string',
	},
	{ promoCode: 'string', redeemedBy: 'string' },
);

export const applyDiscount = operation({
	name: 'Apply Discount',
	value: 'applyDiscount',
	action: 'Apply a discount to a subscription item',
	description: 'Give an active or past-due paid plan a discount. Replaces the one that it has.',
	undoneBy: 'Remove Discount',
	source: 'ApplyBillingSubscriptionItemDiscount',
	request: 'POST /billing/subscription_items/{subscriptionItemId}/discounts',
	fields: [subscriptionItem, discount],
	output: redemptionRecord,
});

export const removeDiscount = operation({
	name: 'Remove Discount',
	value: 'removeDiscount',
	action: 'Remove a discount from a subscription item',
	description: 'Remove the active discount from a plan',
	undoneBy: 'Apply Discount',
	source: 'RemoveBillingSubscriptionItemDiscount',
	request: 'DELETE /billing/subscription_items/{subscriptionItemId}/discounts/{discountId}',
	serializeBy: ({ subscriptionItemId }) => [`item ${subscriptionItemId}`],
	fields: [subscriptionItem, discount],
	output: redemptionRecord,
	whenGone: {
		answer: ({ subscriptionItemId, discountId }) => ({
			subscription_item_id: subscriptionItemId,
			discount_id: discountId,
			status: 'removed',
		}),
	},
});
