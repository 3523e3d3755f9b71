import type { IDataObject } from 'n8n-workflow';
import { cents, currency } from '../../output/money';
import { nestedList, recordOutput } from '../../output/record';
import { subscriptionItemRecord } from '../../output/records/subscriptionItem';
import { currentItem, currentItems, isPaidPlan, itemsOf, trialOf } from './current';

const planOf = (record: IDataObject) => currentItem(record)?.plan as IDataObject | undefined;
const payerOf = (record: IDataObject) => itemsOf(record)[0]?.payer as IDataObject | undefined;

/** The features of the plans that the payer has now, by their slugs. */
const featuresOf = (record: IDataObject): unknown[] => {
	const plans = currentItems(record).map(({ plan }) => plan as IDataObject | undefined);
	const features = plans.flatMap((plan) => (plan?.features ?? []) as IDataObject[]);
	return [...new Set(features.map(({ slug }) => slug))];
};

/** A subscription, with what it entitles the payer to now. */
export const subscriptionRecord = recordOutput(
	{
		id: 'string',
		status: 'string',
		hasPaidPlan: { type: 'boolean', from: (record) => currentItems(record).some(isPaidPlan) },
		planSlug: { type: 'string', from: (record) => planOf(record)?.slug },
		planName: { type: 'string', from: (record) => planOf(record)?.name },
		planPeriod: { type: 'string', from: (record) => currentItem(record)?.plan_period },
		features: { type: 'array', from: featuresOf },
		inTrial: { type: 'boolean', from: (record) => trialOf(record) !== undefined },
		trialEndsAt: { type: 'time', from: (record) => trialOf(record)?.period_end },
		pastDue: {
			type: 'boolean',
			from: (record) =>
				record.status === 'past_due' ||
				currentItems(record).some(({ status }) => status === 'past_due'),
		},
		pastDueAt: 'time',
		periodEnd: { type: 'time', from: (record) => currentItem(record)?.period_end },
		amount: cents(['next_payment', 'amount']),
		currency: currency(['next_payment', 'amount']),
		userId: { type: 'string', from: (record) => payerOf(record)?.user_id },
		organizationId: { type: 'string', from: (record) => payerOf(record)?.organization_id },
		payerId: 'string',
		createdAt: 'time',
		updatedAt: 'time',
		subscriptionItems: nestedList(subscriptionItemRecord),
	},
	{ activeAt: 'time', eligibleForFreeTrial: 'boolean', nextPayment: 'json' },
);
