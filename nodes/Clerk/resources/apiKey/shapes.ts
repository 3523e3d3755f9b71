import { recordOutput } from '../../output/record';
import { ISSUED_TOKEN } from '../../output/records/issuedToken';

/** An API key without its secret. */
export const apiKeyRecord = recordOutput({
	id: 'string',
	name: 'string',
	description: 'string',
	...ISSUED_TOKEN,
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
