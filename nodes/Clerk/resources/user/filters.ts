import { UserError } from 'n8n-workflow';
import type { Values } from '../../declare/values';
import { dateTime } from '../../fields/dateTime';
import { flag, textList, text } from '../../fields/kinds';
import { organizations } from '../../fields/organizationFilter';
import { oauthProvider } from './provider';

/** What users can be filtered by, in lists and counts alike. */
export const userFilters = [
	flag('banned', {
		default: true,
		description: 'Whether to return only banned users, or only users who are not banned',
	}),
	dateTime('createdAtAfter', 'milliseconds', {
		displayName: 'Created After',
		description: 'Only users created after this time',
	}),
	dateTime('createdAtBefore', 'milliseconds', {
		displayName: 'Created Before',
		description: 'Only users created before this time',
	}),
	textList('emailAddress', {
		placeholder: 'e.g. nathan@example.com, ada@example.com',
		description: 'Only users with one of these email addresses, comma-separated, up to 100',
	}),
	text('emailAddressQuery', {
		displayName: 'Email Address Contains',
		placeholder: 'e.g. example.com',
		description: 'Only users whose email address contains this, ignoring case',
	}),
	textList('externalId', {
		placeholder: 'e.g. customer-1042, customer-1043',
		description:
			'Only users with one of these external IDs, comma-separated, up to 100. Put a minus before an ID to exclude that user.',
	}),
	dateTime('lastActiveAtAfter', 'milliseconds', {
		displayName: 'Last Active After',
		description: 'Only users who were last active after this time',
	}),
	dateTime('lastActiveAtBefore', 'milliseconds', {
		displayName: 'Last Active Before',
		description: 'Only users who were last active before this time',
	}),
	dateTime('lastSignInAtAfter', 'milliseconds', {
		displayName: 'Last Sign-In After',
		description: 'Only users who last signed in after this time',
	}),
	dateTime('lastSignInAtBefore', 'milliseconds', {
		displayName: 'Last Sign-In Before',
		description: 'Only users who last signed in before this time',
	}),
	text('nameQuery', {
		displayName: 'Name Contains',
		placeholder: 'e.g. nathan',
		description: 'Only users whose first or last name contains this, ignoring case',
	}),
	organizations('organizationId', {
		description:
			'Only members of one of these organizations, up to 100. Put a minus before an ID to exclude its members',
	}),
	textList('phoneNumber', {
		placeholder: 'e.g. +15555550100',
		description: 'Only users with one of these phone numbers, comma-separated, up to 100',
	}),
	text('phoneNumberQuery', {
		displayName: 'Phone Number Contains',
		placeholder: 'e.g. 555',
		description: 'Only users whose phone number contains this',
	}),
	oauthProvider('provider', {
		description:
			'Only users with an account at this provider. Requires OAuth Provider User ID as well',
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
			'Only users whose email address, phone number, username, Web3 wallet, ID or name matches this, in whole or in part',
	}),
	textList('userId', {
		placeholder: 'e.g. user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
		description:
			'Only users with one of these IDs, comma-separated, up to 100. Put a minus before an ID to exclude that user.',
	}),
	textList('username', {
		placeholder: 'e.g. nathan, ada',
		description: 'Only users with one of these usernames, comma-separated, up to 100',
	}),
	text('usernameQuery', {
		displayName: 'Username Contains',
		placeholder: 'e.g. nath',
		description: 'Only users whose username contains this, ignoring case',
	}),
	textList('web3Wallet', {
		displayName: 'Web3 Wallet',
		placeholder: 'e.g. 0x0123456789ABCDEF0123456789ABCDEF01234567',
		description: 'Only users with one of these Web3 wallets, comma-separated, up to 100',
	}),
];

/** @throws UserError when a provider comes without the IDs there, or the other way round */
export function checkProvider({ provider, providerUserId }: Values) {
	if (Boolean(provider) !== Boolean(providerUserId)) {
		throw new UserError("'OAuth Provider Name or ID' and 'OAuth Provider User ID' go together", {
			description: 'Set both filters, or neither.',
		});
	}
}
