import type { Output } from '../../output/output';
import type { Shape } from '../../output/shape';

const shape = {
	id: 'string',
	name: 'string',
	claims: 'json',
	lifetime: 'number',
	allowedClockSkew: 'number',
	customSigningKey: 'boolean',
	signingAlgorithm: 'string',
	createdAt: 'number',
	updatedAt: 'number',
} as const satisfies Shape;

/** A JWT template. Clerk never shows its signing key. */
export const template: Output = { shape, selectable: shape };
