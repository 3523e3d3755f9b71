import { text } from '../../fields/kinds';
import { partOfUser } from '../../fields/partOfUser';
import { user } from '../../fields/user';
import { list } from '../../list';
import { operation } from '../../operation';
import { deleted } from '../../output/deleted';

/** UserPasskeyDelete */
export const deletePasskey = operation({
	name: 'Delete Passkey',
	value: 'deletePasskey',
	action: 'Delete passkey of user',
	description: 'Delete a passkey permanently, and tell the user by email',
	request: 'DELETE /users/{userId}/passkeys/{passkeyId}',
	fields: [user(), partOfUser('passkeyId')],
	output: deleted('passkey'),
});

/** UserWeb3WalletDelete */
export const deleteWeb3Wallet = operation({
	name: 'Delete Web3 Wallet',
	value: 'deleteWeb3Wallet',
	action: 'Delete web3 wallet of user',
	description:
		'Delete a web3 wallet permanently, so that the user can not sign in with it any more',
	request: 'DELETE /users/{userId}/web3_wallets/{web3WalletId}',
	fields: [user(), partOfUser('web3WalletId')],
	output: deleted('web3_wallet'),
});

/** DeleteExternalAccount */
export const deleteExternalAccount = operation({
	name: 'Delete External Account',
	value: 'deleteExternalAccount',
	action: 'Delete external account of user',
	description: 'Disconnect an account at another provider permanently, such as Google or GitHub',
	request: 'DELETE /users/{userId}/external_accounts/{externalAccountId}',
	fields: [user(), partOfUser('externalAccountId')],
	output: deleted('external_account'),
});

const oauthAccessToken = {
	externalAccountId: 'string',
	provider: 'string',
	providerUserId: 'string',
	token: 'string',
	tokenSecret: 'string',
	idToken: 'string',
	expiresAt: 'number',
	scopes: 'array',
	label: 'string',
} as const;

/** GetOAuthAccessToken */
export const getOauthAccessTokens = list({
	name: 'Get OAuth Access Tokens',
	value: 'getOauthAccessTokens',
	action: 'Get OAuth access tokens of user',
	description:
		'Retrieve the access tokens of a user at an OAuth provider, refreshed where they had expired',
	request: 'GET /users/{userId}/oauth_access_tokens/{provider}',
	records: 'oauthAccessTokens',
	always: { paginated: true },
	fields: [
		user(),
		text('provider', {
			required: true,
			displayName: 'OAuth Provider',
			placeholder: 'e.g. oauth_google',
			description: 'The provider, as Clerk calls it',
		}),
	],
	output: {
		shape: oauthAccessToken,
		selectable: { ...oauthAccessToken, publicMetadata: 'json' },
		sensitive: ['token', 'tokenSecret', 'idToken'],
	},
});
