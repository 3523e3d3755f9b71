import type { Output } from '../../output/output';

const shape = {
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

/** How it stands with a one-time code that was sent to prove an e-mail address or phone number. */
export const verification: Output = { shape, selectable: shape };
