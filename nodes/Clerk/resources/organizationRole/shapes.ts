import type { Output } from '../../output/output';
import type { Shape } from '../../output/shape';

const shape = {
	id: 'string',
	name: 'string',
	key: 'string',
	description: 'string',
	isCreatorEligible: 'boolean',
	permissions: { arrayOf: { id: 'string', name: 'string', key: 'string' } },
	createdAt: 'number',
	updatedAt: 'number',
} as const satisfies Shape;

/** A role with its permissions. */
export const role: Output = { shape, selectable: shape };
