import { recordOutput } from '../record';
import { verified } from '../verified';
import { verificationDetails } from './verification';

/** An e-mail address. Clerk does not say whose it is. */
export const emailAddressRecord = recordOutput(
	{
		id: 'string',
		emailAddress: 'string',
		verified,
		reserved: 'boolean',
		createdAt: 'time',
		updatedAt: 'time',
		linkedTo: { arrayOf: { id: 'string', type: 'string' } },
	},
	{ matchesSsoConnection: 'boolean', verification: verificationDetails },
);
