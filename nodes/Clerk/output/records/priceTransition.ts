import type { IDataObject } from 'n8n-workflow';
import { cents, currency } from '../money';
import { nestedText } from '../nestedText';
import { nested, recordOutput } from '../record';
import type { Computed } from '../shape';
import { subscriptionItemRecord } from './subscriptionItem';

const CHARGE = ['transition', 'immediate_charge'] as const;

/** A value of the change itself. */
const ofTransition = (type: Computed['type'], name: string): Computed => ({
	type,
	from: ({ transition }) => (transition as IDataObject | undefined)?.[name],
});

/** A change from one price to another: when it takes effect, and what was charged for it at once. */
export const priceTransitionRecord = recordOutput(
	{
		id: nestedText('subscription_item', 'id'),
		chargedImmediately: ofTransition('boolean', 'charged_immediately'),
		amount: cents(CHARGE),
		currency: currency(CHARGE),
		effectiveMode: ofTransition('string', 'effective_mode'),
		effectiveAt: ofTransition('time', 'effective_at'),
		nextBillingDate: ofTransition('time', 'next_billing_date'),
		previousSubscriptionItemId: ofTransition('string', 'previous_subscription_item_id'),
		previousSubscriptionItemStatus: ofTransition('string', 'previous_subscription_item_status'),
		subscriptionItem: nested(subscriptionItemRecord),
	},
	{ transition: 'json' },
);
