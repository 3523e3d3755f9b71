import { cents, currency } from '../../output/money';
import { recordOutput } from '../../output/record';

/** A plan, with the fees that it has by default, in cents. */
export const planRecord = recordOutput(
	{
		id: 'string',
		name: 'string',
		slug: 'string',
		description: 'string',
		forPayerType: 'string',
		amount: cents(['fee']),
		annualAmount: cents(['annual_fee']),
		currency: currency(['fee'], ['annual_fee']),
		isDefault: 'boolean',
		publiclyVisible: 'boolean',
		freeTrialEnabled: 'boolean',
		freeTrialDays: 'number',
		features: {
			arrayOf: { id: 'string', name: 'string', slug: 'string', description: 'string' },
		},
	},
	{
		hasBaseFee: 'boolean',
		isRecurring: 'boolean',
		productId: 'string',
		avatarUrl: 'string',
		unitPrices: 'array',
	},
);
