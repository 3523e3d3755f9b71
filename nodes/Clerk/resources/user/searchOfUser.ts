import { pathSegment } from '../../http/path';
import { user } from './locator';
import type { Search } from '../../fields/field';
import { searchAmong, type Ask, type CountedList, type SearchContext } from '../../fields/search';

/** The parts of a user that can be chosen by themselves. */
interface UserParts {
	passkeys: Array<{ id: string; name: string; last_used_at: number }>;
	web3_wallets: Array<{ id: string; web3_wallet: string }>;
	external_accounts: Array<{
		id: string;
		provider: string;
		email_address: string;
		username?: string | null;
		provider_user_id: string;
	}>;
}

interface ListedDevice {
	id: string;
	name?: string | null;
	platform: string;
	app_identifier: string;
	last_used_at?: number | null;
}

/** The field that chooses the user, in every operation that chooses something of theirs. */
const USER = user();

/** Asks for the user whom the panel has chosen, or for something below them. */
async function ofUser<T>(ask: Ask, { chosen }: SearchContext, below = ''): Promise<T> {
	const id = pathSegment(await chosen(USER), USER.property.displayName);
	return await ask<T>(`/users/${id}${below}`);
}

const searchPart = <Part extends keyof UserParts>(
	part: Part,
	label: (record: UserParts[Part][number]) => string,
): Search =>
	searchAmong<UserParts[Part][number]>(
		async (ask, context) => (await ofUser<UserParts>(ask, context))[part],
		label,
	);

/** `MacBook, last used 2026-05-12` */
export const searchPasskeys = searchPart('passkeys', ({ name, last_used_at: lastUsed }) =>
	[name, lastUsedOn(lastUsed)].filter(Boolean).join(', '),
);

/** Wallets of the chosen user by their addresses. */
export const searchWeb3Wallets = searchPart('web3_wallets', ({ web3_wallet: wallet }) => wallet);

/** `oauth_google: ada@example.com` */
export const searchExternalAccounts = searchPart(
	'external_accounts',
	({ provider, email_address: email, username, provider_user_id: id }) =>
		`${provider}: ${email || username || id}`,
);

/** `Pixel 9 (android), last used 2026-05-12` */
export const searchTrustedDevices = searchAmong<ListedDevice>(
	async (ask, context) =>
		(await ofUser<CountedList<ListedDevice>>(ask, context, '/trusted_devices')).data,
	({ name, platform, app_identifier: app, last_used_at: lastUsed }) =>
		[`${name || app} (${platform})`, lastUsedOn(lastUsed)].filter(Boolean).join(', '),
);

const lastUsedOn = (moment: number | null | undefined): string =>
	moment ? `last used ${new Date(moment).toISOString().slice(0, 10)}` : '';
