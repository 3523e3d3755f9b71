import type { IDataObject } from 'n8n-workflow';
import { cents, currency } from '../../output/money';
import { recordOutput } from '../../output/record';
import type { Output } from '../../output/output';

/** A credit balance. Who never had credits has none. */
export const balanceRecord: Output = {
	shape: {
		amount: {
			type: 'number',
			from: ({ balance }) => (balance as IDataObject | null | undefined)?.amount ?? 0,
		},
		currency: currency(['balance']),
		amountFormatted: {
			type: 'string',
			from: ({ balance }) => (balance as IDataObject | null | undefined)?.amount_formatted,
		},
	},
};

/** Clerk writes the time of a ledger entry as text, other times in milliseconds. */
function inMilliseconds({ created_at: time }: IDataObject): unknown {
	const milliseconds = Date.parse(String(time));
	return Number.isNaN(milliseconds) ? time : milliseconds;
}

/** An adjustment of a balance: positive where credits were given. */
export const ledgerRecord = recordOutput(
	{
		id: 'string',
		amount: cents(['amount']),
		currency: currency(['amount']),
		note: 'string',
		createdAt: { type: 'time', from: inMilliseconds },
		payerId: 'string',
	},
	{ sourceType: 'string', sourceId: 'string' },
);
