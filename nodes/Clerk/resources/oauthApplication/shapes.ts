import type { IDataObject } from 'n8n-workflow';
import { recordOutput } from '../../output/record';

/** What only Selected Fields gives. */
const MORE = {
	clientUri: 'string',
	clientImageUrl: 'string',
	authorizeUrl: 'string',
	tokenFetchUrl: 'string',
	userInfoUrl: 'string',
	discoveryUrl: 'string',
	tokenIntrospectionUrl: 'string',
	instanceId: 'string',
} as const;

/** An OAuth application without its client secret. */
export const applicationRecord = recordOutput(
	{
		id: 'string',
		name: 'string',
		clientId: 'string',
		scopes: 'string',
		redirectUris: 'array',
		public: 'boolean',
		pkceRequired: 'boolean',
		consentScreenEnabled: 'boolean',
		dynamicallyRegistered: 'boolean',
		createdAt: 'time',
		updatedAt: 'time',
	},
	MORE,
);

/** One with its client secret; null for a public client, which has none. */
export const applicationWithSecret = recordOutput(
	{ ...applicationRecord.shape, clientSecret: 'string' },
	MORE,
	['clientSecret'],
);

/** An access token. Of one that is no longer active, Clerk may say only that. */
export const accessTokenRecord = recordOutput({
	active: {
		type: 'boolean',
		from: ({ active, revoked, expired }: IDataObject) => active ?? !(revoked || expired),
	},
	id: 'string',
	clientId: 'string',
	subject: 'string',
	scopes: 'array',
	revoked: 'boolean',
	revocationReason: 'string',
	expired: 'boolean',
	expiresAt: { expiryIn: 'expiration' },
	createdAt: 'time',
	updatedAt: 'time',
});

/** What the holder of a client secret can do. */
export const LETS = 'act as this OAuth application';
