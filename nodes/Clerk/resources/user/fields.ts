import { dateTime } from '../../fields/dateTime';
import { excludeList, filterList } from '../../fields/filterList';
import { flag, integer, secret, text, textList } from '../../fields/kinds';
import { passwordDigest, passwordHasher } from './passwordDigest';

/** A new password in plain text. */
export const password = secret('password', {
	description: 'In plain text, at least 8 characters. Clerk rejects leaked passwords.',
});

/** Lets a weak or leaked password pass. */
export const skipPasswordChecks = flag('skipPasswordChecks', {
	description: 'Whether to accept a weak or leaked password. Requires Password.',
});

/** Lets a new user have none. */
export const skipPasswordRequirement = flag('skipPasswordRequirement', {
	description: 'Whether to create the user without a password even if your instance requires one',
});

/** What the user is called. */
export const names = [
	text('firstName', { placeholder: 'e.g. Nathan' }),
	text('lastName', { placeholder: 'e.g. Smith' }),
] as const;

/** The other fields that Create and Update have in common, without password and metadata. */
export const accountFields = [
	textList('backupCodes', {
		description:
			'Codes in place of a second factor, separated by commas, in plain text or as bcrypt hashes',
	}),
	flag('bypassClientTrust', {
		description: 'Whether the user can sign in from a new device without an extra check',
	}),
	dateTime('createdAt', 'rfc3339', {
		description: 'When the user signed up. Now by default.',
	}),
	flag('createOrganizationEnabled', {
		displayName: 'Can Create Organizations',
		default: true,
	}),
	integer('createOrganizationsLimit', {
		displayName: 'Max Organizations',
		min: 0,
		description: 'How many organizations the user can create. 0 means no limit.',
	}),
	flag('deleteSelfEnabled', {
		displayName: 'Can Delete Own Account',
		default: true,
	}),
	text('externalId', {
		placeholder: 'e.g. customer-1042',
		description: 'ID of the user in your own system. Must be unique.',
	}),
	dateTime('legalAcceptedAt', 'rfc3339', {
		description: 'When the user accepted your terms',
	}),
	text('locale', { placeholder: 'e.g. en-US', description: 'Language and region of the user' }),
	passwordDigest,
	passwordHasher,
	flag('skipLegalChecks', {
		description:
			'Whether the user need not have accepted your terms, such as when you move users to Clerk',
	}),
	secret('totpSecret', {
		description: 'Secret of an authenticator app: SHA-1, 6 digits, 30 seconds',
	}),
	text('username', { placeholder: 'e.g. nathan', description: 'Must be unique' }),
] as const;

interface Identifiers {
	emailAddress?: string[];
	phoneNumber?: string[];
	username?: string;
	externalId?: string;
}

/** Unique values of a user. Items that share one keep their order. */
export const identifiersOf = (values: Identifiers): string[] => {
	const { emailAddress: email, phoneNumber: phone, username, externalId } = values;
	return Object.entries({ email, phone, username, externalId }).flatMap(([kind, value = []]) =>
		[value].flat().map((one) => `${kind} ${one.toLowerCase()}`),
	);
};

/** Says how to write several values in a filter. */
export const SEVERAL = 'Comma-separated, up to 100';

/** Users to leave out of a list. */
export const excludedUsers = excludeList('excludeUserId', {
	wire: 'user_id',
	displayName: 'Exclude User IDs',
	placeholder: 'e.g. user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
	description: SEVERAL,
});

/** What users and the members of organizations can be filtered by. */
export const personFilters = [
	dateTime('createdAtAfter', 'milliseconds', {
		displayName: 'Created After',
		description: 'When the user signed up',
	}),
	dateTime('createdAtBefore', 'milliseconds', {
		displayName: 'Created Before',
		description: 'When the user signed up',
	}),
	filterList('emailAddress', {
		placeholder: 'e.g. nathan@example.com, ada@example.com',
		description: SEVERAL,
	}),
	excludedUsers,
	text('emailAddressQuery', {
		displayName: 'Email Address Contains',
		placeholder: 'e.g. example.com',
	}),
	dateTime('lastActiveAtAfter', 'milliseconds', { displayName: 'Last Active After' }),
	dateTime('lastActiveAtBefore', 'milliseconds', { displayName: 'Last Active Before' }),
	text('nameQuery', {
		displayName: 'Name Contains',
		placeholder: 'e.g. nathan',
		description: 'Part of the first or last name',
	}),
	filterList('phoneNumber', { placeholder: 'e.g. +15555550100', description: SEVERAL }),
	text('phoneNumberQuery', { displayName: 'Phone Number Contains', placeholder: 'e.g. 555' }),
	text('query', {
		displayName: 'Search',
		placeholder: 'e.g. nathan',
		description: 'Part of a name, email address, phone number, username, Web3 wallet or ID',
	}),
	filterList('userId', {
		placeholder: 'e.g. user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
		description: SEVERAL,
	}),
	filterList('username', { placeholder: 'e.g. nathan, ada', description: SEVERAL }),
	text('usernameQuery', { displayName: 'Username Contains', placeholder: 'e.g. nath' }),
	filterList('web3Wallet', {
		displayName: 'Web3 Wallet',
		placeholder: 'e.g. 0x0123456789ABCDEF0123456789ABCDEF01234567',
		description: SEVERAL,
	}),
] as const;
