import { operation } from '../../declare/operation';
import { token } from '../../fields/token';
import { oauthApplication } from './locator';
import { accessTokenRecord } from './shapes';

export const revokeToken = operation({
	name: 'Revoke Token',
	value: 'revokeToken',
	action: 'Revoke a token of an OAuth application',
	description: 'Revoke an opaque access or refresh token and all others of its grant',
	cannotBeUndone: true,
	source: 'RevokeOAuthApplicationToken',
	request: 'POST /oauth_applications/{oauthApplicationId}/revoke_token',
	traits: {
		'POST /oauth_applications/{oauthApplicationId}/revoke_token': { mayBeEmpty: true },
	},
	fields: [
		oauthApplication(),
		token('token', {
			required: true,
			displayName: 'OAuth Token',
			description: 'An access or refresh token, but not a JWT',
		}),
	],
	output: { shape: {} },
});

export const verifyAccessToken = operation({
	name: 'Verify Access Token',
	value: 'verifyAccessToken',
	action: 'Verify an OAuth access token',
	description: 'Check whether an OAuth access token is active, and retrieve its user and scopes',
	source: 'verifyOAuthAccessToken',
	request: 'POST /oauth_applications/access_tokens/verify',
	traits: { 'POST /oauth_applications/access_tokens/verify': { repeat: 'reads' } },
	fields: [
		token('accessToken', {
			required: true,
			placeholder: 'e.g. oat_…',
			description: 'The token that a caller sent',
		}),
	],
	output: accessTokenRecord,
});
