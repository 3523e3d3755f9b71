import { countedPage } from '../../records/lists.mts';
import type { Handlers } from '../../resource.mts';
import type { ExternalAccount } from '../../store/records.mts';
import { findUser } from '../../operations/findUser.mts';

const HOUR = 60 * 60 * 1000;

/** A made-up token, which nobody takes. */
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

export const oauthTokens: Handlers = {
	GetOAuthAccessToken: ({ store, now, path, query }) => {
		const accounts = findUser(store, path.user_id).external_accounts.filter(
			({ provider }) => provider === path.provider,
		);
		const counted = countedPage(accounts, query, (account) => tokenJson(account, now));
		return query.paginated ? counted : counted.data;
	},
};
