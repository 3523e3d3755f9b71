import { recordOutput } from '../record';
import type { ObjectOf, Shape } from '../shape';

const attempt = {
	status: 'string',
	strategy: 'string',
	channel: { ifSent: 'string' },
	attempts: 'number',
	expireAt: 'time',
} as const satisfies Shape;

/** How an e-mail address or phone number was verified, as its record tells. */
export const verificationDetails: ObjectOf = { object: attempt };

/** The state of a one-time code sent to verify an e-mail address or phone number. */
export const verificationRecord = recordOutput({
	id: 'string',
	status: 'string',
	verified: { type: 'boolean', from: ({ status }) => status === 'verified' },
	strategy: 'string',
	channel: 'string',
	attempts: 'number',
	expireAt: 'time',
});
