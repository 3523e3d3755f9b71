import { cents, currency } from '../../output/money';
import { nestedText } from '../../output/nestedText';
import { recordOutput } from '../../output/record';

const TOTAL = ['totals', 'grand_total'] as const;

/** A statement. Its total is in cents. */
export const statementRecord = recordOutput(
	{
		id: 'string',
		status: 'string',
		amount: cents(TOTAL),
		taxAmount: cents(['totals', 'tax_total']),
		currency: currency(TOTAL),
		createdAt: { type: 'time', from: ({ timestamp }) => timestamp },
		email: nestedText('payer', 'email'),
		organizationName: nestedText('payer', 'organization_name'),
		userId: nestedText('payer', 'user_id'),
		organizationId: nestedText('payer', 'organization_id'),
		payerId: nestedText('payer', 'id'),
	},
	{ groups: 'array', payer: 'json', totals: 'json' },
);
