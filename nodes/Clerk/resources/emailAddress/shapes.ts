import type { Output } from '../../output/output';
import { verified } from '../../output/verified';

const address = {
	id: 'string',
	emailAddress: 'string',
	verified,
	reserved: 'boolean',
	linkedTo: { arrayOf: { id: 'string', type: 'string' } },
	createdAt: 'number',
	updatedAt: 'number',
} as const satisfies Output['shape'];

/** An e-mail address. Clerk does not say whose it is. */
export const oneAddress: Output = {
	shape: address,
	selectable: { ...address, matchesSsoConnection: 'boolean', verification: 'json' },
};

const attempt = {
	id: 'string',
	status: 'string',
	verified: {
		type: 'boolean',
		from: ({ status }) => status === 'verified',
	},
	strategy: 'string',
	channel: 'string',
	attempts: 'number',
	expireAt: 'number',
} as const satisfies Output['shape'];

/** The state of a one-time code sent to verify an e-mail address or phone number. */
export const verification: Output = { shape: attempt, selectable: attempt };
