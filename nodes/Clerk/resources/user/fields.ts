import { dateTime } from '../../fields/dateTime';
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
		description: 'Comma-separated, in plain text or as bcrypt hashes',
	}),
	flag('bypassClientTrust', {
		description: 'Whether the user can sign in from a new device without an extra check',
	}),
	dateTime('createdAt', 'rfc3339', {
		description: 'When the user signed up. Leave empty for the current time.',
	}),
	flag('createOrganizationEnabled', {
		displayName: 'Can Create Organizations',
		default: true,
		description: 'Whether the user can create organizations',
	}),
	integer('createOrganizationsLimit', {
		displayName: 'Max Organizations',
		min: 0,
		description: 'How many organizations the user can create. 0 means no limit.',
	}),
	flag('deleteSelfEnabled', {
		displayName: 'Can Delete Own Account',
		default: true,
		description: 'Whether the user can delete their own account',
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
	flag('skipLegalChecks', { description: 'Whether to skip the legal consent check' }),
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
