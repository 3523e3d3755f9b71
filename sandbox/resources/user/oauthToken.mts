import { listPage } from '../../records/lists.mts';
import type { Handlers } from '../../resource.mts';
import { HOUR } from '../../values/dates.mts';
import { findUser } from './record.mts';
import type { ExternalAccount } from './record.mts';

/** A made-up token that no provider accepts. */
const tokenJson = (account: ExternalAccount, now: number): object => ({
	object: 'oauth_access_token',
	external_account_id: account.id,
	provider: account.provider,
	provider_user_id: account.provider_user_id,
	token: `sandbox-token-of-${account.id}`,
	expires_at: now + HOUR,
	public_metadata: {},
	label: null,
	scopes: ['email', 'profile'],
});

/** Get OAuth Access Token. */
export const oauthToken: Handlers = {
	GetOAuthAccessToken: ({ store, now, path, query }) => {
		const accounts = findUser(store, path.user_id).external_accounts.filter(
			({ provider }) => provider === path.provider,
		);
		return listPage(accounts, query, (account) => tokenJson(account, now));
	},
};
