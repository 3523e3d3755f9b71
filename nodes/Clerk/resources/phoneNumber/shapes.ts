import type { Output } from '../../output/output';
import { verified } from '../../output/verified';

const shape = {
	id: 'string',
	phoneNumber: 'string',
	verified,
	reserved: 'boolean',
	reservedForSecondFactor: 'boolean',
	defaultSecondFactor: 'boolean',
	linkedTo: { arrayOf: { id: 'string', type: 'string' } },
	createdAt: 'number',
	updatedAt: 'number',
} as const satisfies Output['shape'];

/** Each backup code passes for a second factor. */
export const sensitive = ['backupCodes'] as const;

/** A phone number. Clerk does not say whose it is. */
export const oneNumber: Output = {
	shape,
	selectable: { ...shape, backupCodes: 'array', verification: 'json' },
	sensitive,
};
