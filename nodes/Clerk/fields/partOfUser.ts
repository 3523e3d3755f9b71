import type { IDataObject } from 'n8n-workflow';
import { searchAmong, type Search } from '../pickers/search';
import { record, type RecordField, type RecordKind } from './record';
import { user } from './user';

/** Something that belongs to a user, and is listed in a moment. */
interface Part extends IDataObject {
	id: string;
}

/** Searches what the chosen user has, by its name in Clerk's record of the user. */
const inRecord = (name: string, label: (part: Part) => unknown): Search =>
	searchAmong<Part>(
		async (ask, { chosen }) => {
			const found = await ask<Record<string, Part[]>>(`/users/${await chosen(user())}`);
			return found[name] ?? [];
		},
		(part) => String(label(part)),
	);

const searchPasskeys = inRecord('passkeys', ({ name }) => name);
const searchWeb3Wallets = inRecord('web3_wallets', ({ web3_wallet }) => web3_wallet);
const searchExternalAccounts = inRecord(
	'external_accounts',
	({ provider, email_address }) => `${String(provider)}: ${String(email_address)}`,
);
const searchTrustedDevices = searchAmong<Part>(
	async (ask, { chosen }) => {
		const path = `/users/${await chosen(user())}/trusted_devices`;
		return (await ask<{ data: Part[] }>(path)).data;
	},
	({ name, platform }) => `${String(name ?? 'Unnamed')} (${String(platform)})`,
);

const KINDS = {
	externalAccountId: {
		noun: 'external account',
		search: { searchExternalAccounts },
		prefix: 'eac_',
	},
	passkeyId: { noun: 'passkey', search: { searchPasskeys }, prefix: 'idn_' },
	trustedDeviceId: {
		noun: 'trusted device',
		search: { searchTrustedDevices },
		prefix: 'trusted_device_',
	},
	web3WalletId: { noun: 'web3 wallet', search: { searchWeb3Wallets }, prefix: 'idn_' },
} as const satisfies Record<string, RecordKind>;

/** Chooses something that the chosen user has: From List or By ID. */
export const partOfUser = <const Name extends keyof typeof KINDS>(name: Name): RecordField<Name> =>
	record(name, KINDS[name], { required: true });
