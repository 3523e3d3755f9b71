import type { Output } from '../../output/output';
import type { Shape } from '../../output/shape';

const shape = {
	id: 'string',
	name: 'string',
	key: 'string',
	description: 'string',
	type: 'string',
	createdAt: 'number',
	updatedAt: 'number',
} as const satisfies Shape;

/** A permission, as roles have them. */
export const permission: Output = { shape, selectable: shape };
