import { recordOutput } from '../record';
import { verified } from '../verified';
import { verificationDetails } from './verification';

/** A phone number. Clerk does not say whose it is. Each backup code passes for a second factor. */
export const phoneNumberRecord = recordOutput(
	{
		id: 'string',
		phoneNumber: 'string',
		verified,
		reserved: 'boolean',
		reservedForSecondFactor: 'boolean',
		defaultSecondFactor: 'boolean',
		createdAt: 'time',
		updatedAt: 'time',
		linkedTo: { arrayOf: { id: 'string', type: 'string' } },
	},
	{ backupCodes: 'array', verification: verificationDetails },
	['backupCodes'],
);
