import { getMany } from '../../declare/getMany';
import { text } from '../../fields/kinds';
import { user } from './locator';

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
		text('provider', {
			required: true,
			displayName: 'OAuth Provider',
			placeholder: 'e.g. oauth_google',
			description:
				'The provider by its ID in Clerk, such as oauth_google, oauth_github or oauth_microsoft, or oauth_custom_ followed by the key of your own provider',
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
