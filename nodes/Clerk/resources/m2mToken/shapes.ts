import { recordOutput } from '../../output/record';

/** A machine-to-machine token without its text. */
export const m2mTokenRecord = recordOutput({
	id: 'string',
	subject: 'string',
	scopes: 'array',
	claims: 'json',
	revoked: 'boolean',
	revocationReason: 'string',
	expired: 'boolean',
	expiresAt: { expiryIn: 'expiration' },
	lastUsedAt: 'time',
	createdAt: 'time',
	updatedAt: 'time',
});

/** One as it was created, with its text. */
export const m2mTokenWithText = recordOutput({ ...m2mTokenRecord.shape, token: 'string' }, {}, [
	'token',
]);
