import { text } from '../../fields/kinds';
import { externalAccount, passkey, web3Wallet } from './parts';
import { user } from './locator';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { deletes } from '../../declare/deletes';

export const deletePasskey = operation({
	name: 'Delete Passkey',
	value: 'deletePasskey',
	action: 'Delete passkey of user',
	description: 'Delete a passkey of a user, who gets an email about it; it cannot be undone',
	source: 'UserPasskeyDelete',
	request: 'DELETE /users/{userId}/passkeys/{passkeyIdentificationId}',
	fields: [user(), passkey],
	...deletes('passkey', 'passkeyIdentificationId'),
});

export const deleteWeb3Wallet = operation({
	name: 'Delete Web3 Wallet',
	value: 'deleteWeb3Wallet',
	action: 'Delete web3 wallet of user',
	description: 'Disconnect a web3 wallet from a user, which cannot be undone',
	source: 'UserWeb3WalletDelete',
	request: 'DELETE /users/{userId}/web3_wallets/{web3WalletIdentificationId}',
	fields: [user(), web3Wallet],
	...deletes('web3_wallet', 'web3WalletIdentificationId'),
});

export const deleteExternalAccount = operation({
	name: 'Delete External Account',
	value: 'deleteExternalAccount',
	action: 'Delete external account of user',
	description:
		'Disconnect an account at Google, GitHub or another provider from a user, which cannot be undone',
	source: 'DeleteExternalAccount',
	request: 'DELETE /users/{userId}/external_accounts/{externalAccountId}',
	fields: [user(), externalAccount],
	...deletes('external_account', 'externalAccountId'),
});

export const getAllOauthAccessTokens = getMany({
	name: 'Get Many OAuth Access Tokens',
	value: 'getAllOauthAccessTokens',
	action: 'Get many access tokens of user at provider',
	description:
		'List the tokens by which to act for a user at an OAuth provider, renewed where they had expired',
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
				'The provider by its ID in Clerk, such as oauth_google, oauth_github or oauth_microsoft, or oauth_custom_ and the key of your own',
		}),
	],
	resultLets: 'act for this user at the provider',
	output: {
		shape: {
			externalAccountId: 'string',
			provider: 'string',
			providerUserId: 'string',
			label: 'string',
			scopes: 'array',
			token: 'string',
			tokenSecret: 'string',
			idToken: 'string',
			expiresAt: 'number',
			publicMetadata: 'json',
		},
		sensitive: ['token', 'tokenSecret', 'idToken'],
	},
});
