import { UserError } from 'n8n-workflow';
import type { Values } from '../../declare/values';
import { dateTime } from '../../fields/dateTime';
import { flag, textList, text } from '../../fields/kinds';
import { organizations } from '../organization/fields';
import { oauthProvider } from './provider';

/** What users can be filtered by, in lists and counts alike. */
export const userFilters = [
	flag('banned', {
		default: true,
		description: 'Whether to return banned users only, or unbanned users only',
	}),
	dateTime('createdAtAfter', 'milliseconds', {
		displayName: 'Created After',
		description: 'Only users created after this moment',
	}),
	dateTime('createdAtBefore', 'milliseconds', {
		displayName: 'Created Before',
		description: 'Only users created before this moment',
	}),
	textList('emailAddress', {
		placeholder: 'e.g. nathan@example.com, ada@example.com',
		description: 'Only users with one of these email addresses, comma-separated, up to 100',
	}),
	text('emailAddressQuery', {
		displayName: 'Email Address Contains',
		placeholder: 'e.g. example.com',
		description: 'Only users with an email address that contains this, in any case',
	}),
	textList('externalId', {
		placeholder: 'e.g. customer-1042, customer-1043',
		description:
			'Only users with one of these external IDs, comma-separated, up to 100. A minus before one leaves that user out.',
	}),
	dateTime('lastActiveAtAfter', 'milliseconds', {
		displayName: 'Last Active After',
		description: 'Only users whose last session activity was after this moment',
	}),
	dateTime('lastActiveAtBefore', 'milliseconds', {
		displayName: 'Last Active Before',
		description: 'Only users whose last session activity was before this moment',
	}),
	dateTime('lastSignInAtAfter', 'milliseconds', {
		displayName: 'Last Sign-In After',
		description: 'Only users whose last sign-in was after this moment',
	}),
	dateTime('lastSignInAtBefore', 'milliseconds', {
		displayName: 'Last Sign-In Before',
		description: 'Only users whose last sign-in was before this moment',
	}),
	text('nameQuery', {
		displayName: 'Name Contains',
		placeholder: 'e.g. nathan',
		description: 'Only users with a first or last name that contains this, in any case',
	}),
	organizations('organizationId', {
		description:
			'Only members of one of these organizations, up to 100. A minus before an ID leaves its members out',
	}),
	textList('phoneNumber', {
		placeholder: 'e.g. +15555550100',
		description: 'Only users with one of these phone numbers, comma-separated, up to 100',
	}),
	text('phoneNumberQuery', {
		displayName: 'Phone Number Contains',
		placeholder: 'e.g. 555',
		description: 'Only users with a phone number that contains this',
	}),
	oauthProvider('provider', {
		description:
			'Only users with an account at this provider. Needs OAuth Provider User ID as well',
	}),
	textList('providerUserId', {
		displayName: 'OAuth Provider User ID',
		placeholder: 'e.g. 103254871236548',
		description:
			'Only users with one of these IDs at the OAuth provider, comma-separated, up to 100',
	}),
	text('query', {
		displayName: 'Search',
		placeholder: 'e.g. nathan',
		description:
			'Only users whose email address, phone number, username, web3 wallet, ID or name matches this, at least in part',
	}),
	textList('userId', {
		placeholder: 'e.g. user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
		description:
			'Only users with one of these IDs, comma-separated, up to 100. A minus before one leaves that user out.',
	}),
	textList('username', {
		placeholder: 'e.g. nathan, ada',
		description: 'Only users with one of these usernames, comma-separated, up to 100',
	}),
	text('usernameQuery', {
		displayName: 'Username Contains',
		placeholder: 'e.g. nath',
		description: 'Only users with a username that contains this, in any case',
	}),
	textList('web3Wallet', {
		displayName: 'Web3 Wallet',
		placeholder: 'e.g. 0x0123456789ABCDEF0123456789ABCDEF01234567',
		description: 'Only users with one of these web3 wallets, comma-separated, up to 100',
	}),
];

/** @throws UserError when a provider comes without the IDs there, or the other way round */
export function checkProvider({ provider, providerUserId }: Values) {
	if (Boolean(provider) !== Boolean(providerUserId)) {
		throw new UserError("'OAuth Provider Name or ID' and 'OAuth Provider User ID' go together", {
			description: 'Set both filters, or none of them.',
		});
	}
}
