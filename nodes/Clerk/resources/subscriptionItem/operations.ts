import { UserError } from 'n8n-workflow';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { dateTime } from '../../fields/dateTime';
import { choice, flag, text } from '../../fields/kinds';
import { notice } from '../../fields/notice';
import { priceTransitionRecord } from '../../output/records/priceTransition';
import { subscriptionItemRecord } from '../../output/records/subscriptionItem';
import { payerType } from '../billingPlan/fields';
import { billingPlan } from '../billingPlan/locator';
import { billingPrice } from '../billingPrice/locator';
import { subscriptionItem } from './locator';

export const getAll = getMany({
	action: 'Get many subscription items',
	description: 'List the plans that users and organizations have subscribed to, the newest first',
	source: 'GetCommerceSubscriptionItemList',
	request: 'GET /billing/subscription_items',
	always: { paginated: true },
	records: 'subscriptionItems',
	fields: [],
	filters: [
		flag('includeFree', {
			default: true,
			displayName: 'Include Free Plans',
			description: 'Whether to include free plans, which are left out by default',
		}),
		payerType,
		billingPlan('planId'),
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. ada@example.com',
		}),
		choice(
			'status',
			[
				'active',
				'ended',
				{ name: 'In Free Trial', value: 'free_trial' },
				{ name: 'Past Due', value: 'past_due' },
				'upcoming',
			],
			{ default: 'active' },
		),
	],
	output: subscriptionItemRecord,
});

export const cancel = operation({
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel a subscription item',
	description: 'Cancel a plan at the end of its billing period, or immediately if End Now is on',
	source: 'CancelCommerceSubscriptionItem',
	request: 'DELETE /billing/subscription_items/{subscriptionItemId}',
	fields: [
		subscriptionItem,
		flag('endNow', {
			description: 'Whether to end the plan now instead of at the end of its billing period',
		}),
		notice('endNowNotice', 'The plan ends immediately. This cannot be undone.', {
			displayOptions: { show: { endNow: [true] } },
		}),
	],
	output: subscriptionItemRecord,
});

const EXTEND = 'POST /billing/subscription_items/{subscriptionItemId}/extend_free_trial';

export const extendTrial = operation({
	name: 'Extend Trial',
	value: 'extendTrial',
	action: 'Extend the trial of a subscription item',
	description: 'Extend a free trial to a date',
	source: 'ExtendBillingSubscriptionItemFreeTrial',
	request: EXTEND,
	// Sent again, it sets the same end.
	traits: { [EXTEND]: { repeat: 'idempotent' } },
	fields: [
		subscriptionItem,
		dateTime('extendTo', 'rfc3339', {
			required: true,
			description: 'When the trial is to end, at most 365 days from now',
		}),
	],
	output: subscriptionItemRecord,
});

export const changePrice = operation({
	name: 'Change Price',
	value: 'changePrice',
	action: 'Change the price of a subscription item',
	description: 'Move a subscription item to another price, of the same or of another plan',
	source: 'CreateBillingPriceTransition',
	request: 'POST /billing/subscription_items/{subscriptionItemId}/price_transition',
	chargesAtOnce: true,
	fields: [
		notice(
			'chargeNotice',
			'Clerk charges the payer immediately if the current price is free and the new one is not. Subscription → Change Plan checks this first.',
		),
		subscriptionItem,
		billingPrice('fromPriceId', {
			required: true,
			displayName: 'Current Price',
			description: 'The price that the item has now, which is its priceId',
		}),
		billingPrice('toPriceId', { required: true, displayName: 'New Price' }),
		flag('allowImmediateCharge', {
			wire: null,
			description: 'Whether to go ahead if Clerk may charge the payer immediately',
		}),
	],
	output: priceTransitionRecord,
	check: ({ allowImmediateCharge }) => {
		if (allowImmediateCharge) return;
		throw new UserError("'Allow Immediate Charge' is off", {
			description:
				"Changing a price can charge the payer immediately. Turn on 'Allow Immediate Charge', or use Subscription → Change Plan, which checks this first.",
		});
	},
});
