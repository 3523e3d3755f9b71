import { cents, currency } from '../../output/money';
import { nestedText } from '../../output/nestedText';
import { recordOutput } from '../../output/record';

/** An attempt to charge a payer, in cents. */
export const attemptRecord = recordOutput(
	{
		id: 'string',
		status: 'string',
		amount: cents(['amount']),
		currency: currency(['amount']),
		chargeType: 'string',
		createdAt: 'time',
		paidAt: 'time',
		failedAt: 'time',
		email: nestedText('payer', 'email'),
		organizationName: nestedText('payer', 'organization_name'),
		userId: nestedText('payer', 'user_id'),
		organizationId: nestedText('payer', 'organization_id'),
		payerId: 'string',
		subscriptionItemId: 'string',
		statementId: 'string',
	},
	{
		paymentId: 'string',
		paymentMethodId: 'string',
		gatewayExternalId: 'string',
		gatewayExternalUrl: 'string',
		updatedAt: 'time',
		payer: 'json',
		totals: 'json',
	},
);
