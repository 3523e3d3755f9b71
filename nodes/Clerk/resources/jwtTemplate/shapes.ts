import { recordOutput } from '../../output/record';

/** A JWT template. Clerk never shows its signing key. */
export const templateRecord = recordOutput({
	id: 'string',
	name: 'string',
	lifetime: 'number',
	allowedClockSkew: 'number',
	signingAlgorithm: 'string',
	customSigningKey: 'boolean',
	createdAt: 'time',
	updatedAt: 'time',
	claims: 'json',
});
