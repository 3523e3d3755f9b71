import { recordOutput } from '../../output/record';

/** An API key without its secret. */
export const apiKeyRecord = recordOutput({
	id: 'string',
	name: 'string',
	description: 'string',
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
	createdBy: 'string',
	type: 'string',
});

/** What an operation adds that hands the secret out. */
const SECRET = { secret: 'string' } as const;

/** An API key as it was created, with its secret. */
export const apiKeyWithSecret = recordOutput({ ...apiKeyRecord.shape, ...SECRET }, {}, ['secret']);

/** A new API key, and what became of the one that it replaces. */
export const rotatedKey = recordOutput(
	{
		...apiKeyRecord.shape,
		...SECRET,
		previousApiKeyId: 'string',
		previousRevoked: 'boolean',
		revokeError: 'string',
	},
	{},
	['secret'],
);

/** What the holder of a secret can do. */
export const LETS = 'use your API as this user or organization';
