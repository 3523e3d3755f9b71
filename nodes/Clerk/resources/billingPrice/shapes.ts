import { recordOutput } from '../../output/record';

/** A price of a plan. Its amounts are in cents. */
export const priceRecord = recordOutput(
	{
		id: 'string',
		planId: 'string',
		amount: 'number',
		annualMonthlyAmount: 'number',
		currency: 'string',
		supportedBillingPeriods: 'string',
		isDefault: 'boolean',
		description: 'string',
		createdAt: 'time',
	},
	{ fee: 'json', annualMonthlyFee: 'json', currencySymbol: 'string' },
);
