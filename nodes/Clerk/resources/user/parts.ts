import {
	searchExternalAccounts,
	searchPasskeys,
	searchTrustedDevices,
	searchWeb3Wallets,
} from './searchOfUser';
import { locator } from '../../fields/locator';

/** Chooses one passkey of the user that the field `userId` chooses. */
export const passkey = locator(
	'passkeyIdentificationId',
	{ noun: 'passkey', search: { searchPasskeys }, prefix: 'idn_' },
	{ required: true },
);

/** Chooses one web3 wallet of that user. */
export const web3Wallet = locator(
	'web3WalletIdentificationId',
	{ noun: 'web3 wallet', search: { searchWeb3Wallets }, prefix: 'idn_' },
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
