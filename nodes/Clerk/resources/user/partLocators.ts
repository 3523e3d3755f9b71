import type { Search } from '../../fields/field';
import { locator, pathSegment } from '../../fields/locator';
import { searchAmong, type Ask, type CountedList, type SearchContext } from '../../fields/search';
import { user } from './locator';

/** What Clerk's record of a user lists beside addresses and phone numbers. */
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

/** The field that chooses the user, in every operation with one of these locators. */
const USER = user();

/**
 * Gets the user that is chosen in the panel.
 *
 * @param below path of something else to get instead: `/trusted_devices`
 */
async function getChosenUser<T>(ask: Ask, { chosen }: SearchContext, below = ''): Promise<T> {
	const id = pathSegment(await chosen(USER), USER.property.displayName);
	return await ask<T>(`/users/${id}${below}`);
}

const searchPart = <Part extends keyof UserParts>(
	part: Part,
	label: (record: UserParts[Part][number]) => string,
): Search =>
	searchAmong<UserParts[Part][number]>(
		async (ask, context) => (await getChosenUser<UserParts>(ask, context))[part],
		label,
	);

/** `MacBook, last used 2026-05-12` */
const searchPasskeys = searchPart('passkeys', ({ name, last_used_at: lastUsed }) =>
	[name, lastUsedOn(lastUsed)].filter(Boolean).join(', '),
);

/** Wallets of the chosen user by their addresses. */
const searchWeb3Wallets = searchPart('web3_wallets', ({ web3_wallet: wallet }) => wallet);

/** `oauth_google: ada@example.com` */
const searchExternalAccounts = searchPart(
	'external_accounts',
	({ provider, email_address: email, username, provider_user_id: id }) =>
		`${provider}: ${email || username || id}`,
);

/** `Pixel 9 (android), last used 2026-05-12` */
const searchTrustedDevices = searchAmong<ListedDevice>(
	async (ask, context) =>
		(await getChosenUser<CountedList<ListedDevice>>(ask, context, '/trusted_devices')).data,
	({ name, platform, app_identifier: app, last_used_at: lastUsed }) =>
		[`${name || app} (${platform})`, lastUsedOn(lastUsed)].filter(Boolean).join(', '),
);

const lastUsedOn = (moment: number | null | undefined): string =>
	moment ? `last used ${new Date(moment).toISOString().slice(0, 10)}` : '';

/** Chooses one passkey of the user that the field `userId` chooses. */
export const passkey = locator(
	'passkeyIdentificationId',
	{ noun: 'passkey', search: { searchPasskeys }, prefix: 'idn_' },
	{ required: true },
);

/** Chooses one Web3 wallet of that user. */
export const web3Wallet = locator(
	'web3WalletIdentificationId',
	{ noun: 'Web3 wallet', search: { searchWeb3Wallets }, prefix: 'idn_' },
	{ required: true, displayName: 'Web3 Wallet' },
);

/** Chooses one account of that user at an OAuth provider. */
export const externalAccount = locator(
	'externalAccountId',
	{ noun: 'external account', search: { searchExternalAccounts }, prefix: 'eac_' },
	{ required: true, displayName: 'External Account' },
);

/** Chooses one trusted device of that user. How their IDs begin is not documented. */
export const trustedDevice = locator(
	'trustedDeviceId',
	{ noun: 'trusted device', search: { searchTrustedDevices }, prefix: '' },
	{ required: true, displayName: 'Trusted Device' },
);
