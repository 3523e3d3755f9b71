import { cents, currency } from '../money';
import { nestedText } from '../nestedText';
import { recordOutput } from '../record';

/** Where an item says what it costs: some answers have the amount, others the next payment. */
const AMOUNT = [['amount'], ['next_payment', 'amount'], ['next_invoice', 'amount']] as const;

/** A plan in a subscription. Its amount is what the next payment will be, in cents. */
export const subscriptionItemRecord = recordOutput(
	{
		id: 'string',
		status: 'string',
		planSlug: nestedText('plan', 'slug'),
		planName: nestedText('plan', 'name'),
		planPeriod: 'string',
		amount: cents(...AMOUNT),
		currency: currency(...AMOUNT),
		isFreeTrial: 'boolean',
		periodStart: 'time',
		periodEnd: 'time',
		canceledAt: 'time',
		pastDueAt: 'time',
		endedAt: 'time',
		userId: nestedText('payer', 'user_id'),
		organizationId: nestedText('payer', 'organization_id'),
		payerId: 'string',
		planId: 'string',
		priceId: 'string',
	},
	{
		email: nestedText('payer', 'email'),
		lifetimePaidAmount: cents(['lifetime_paid']),
		createdAt: 'time',
		updatedAt: 'time',
		plan: 'json',
		payer: 'json',
	},
);
