import type { Output } from '../../output/output';
import { verified } from '../../output/verified';

const shape = {
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
	shape,
	selectable: { ...shape, matchesSsoConnection: 'boolean', verification: 'json' },
};
