import { getMany } from '../../declare/getMany';
import { user } from './locator';
import { oauthProvider } from './provider';

export const getAllOauthAccessTokens = getMany({
	name: 'Get Many OAuth Access Tokens',
	value: 'getAllOauthAccessTokens',
	action: 'Get many OAuth access tokens of a user',
	description: "List a user's access tokens for an OAuth provider, refreshed if they have expired",
	source: 'GetOAuthAccessToken',
	request: 'GET /users/{userId}/oauth_access_tokens/{provider}',
	always: { paginated: true },
	records: 'tokens',
	fields: [
		user(),
		oauthProvider('provider', {
			required: true,
			description:
				'The provider that issued the tokens. The ID of a custom provider is oauth_custom_ followed by its key',
		}),
	],
	resultLets: 'act for this user at the provider',
	handsOut: true,
	output: {
		shape: {
			provider: 'string',
			label: 'string',
			scopes: 'array',
			expiresAt: 'expiry',
			publicMetadata: 'json',
			token: 'string',
			tokenSecret: 'string',
			idToken: 'string',
			providerUserId: 'string',
			externalAccountId: 'string',
		},
		sensitive: ['token', 'tokenSecret', 'idToken'],
	},
});
