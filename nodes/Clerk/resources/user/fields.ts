import { UserError } from 'n8n-workflow';
import { dateTime } from '../../fields/dateTime';
import { field, titleOf } from '../../fields/field';
import { flag, integer, secret, text, textList } from '../../fields/kinds';
import { plainText, refuseMissing } from '../../fields/plainText';

/** A new password in plain text. */
export const password = secret('password', {
	description: 'In plain text, at least 8 characters, and not known to be leaked',
});

/** Lets a weak or leaked password pass. */
export const skipPasswordChecks = flag('skipPasswordChecks', {
	description: 'Whether to accept a weak or leaked password. Needs Password.',
});

/** Lets a new user have none. */
export const skipPasswordRequirement = flag('skipPasswordRequirement', {
	description: 'Whether to create the user without a password that the instance requires',
});

/** A password of which only the hash is known, for migrations to Clerk. */
export const passwordDigest = secret('passwordDigest', {
	description: 'Hash of an existing password. Needs Password Hasher.',
});

const HASHERS = [
	'argon2i',
	'argon2id',
	'awscognito',
	'bcrypt',
	'bcrypt_sha256_django',
	'ldap_ssha',
	'md5',
	'md5_phpass',
	'pbkdf2_sha1',
	'pbkdf2_sha256',
	'pbkdf2_sha256_django',
	'pbkdf2_sha512',
	'pbkdf2_sha512_hex',
	'phpass',
	'scrypt_firebase',
	'scrypt_werkzeug',
	'sha256',
	'sha512_symfony',
];

const hasherTitle = (hasher: string): string =>
	hasher === 'awscognito' ? 'AWS Cognito' : hasher.split('_').map(titleOf).join(' ');

/** What made the digest. Clerk takes more algorithms than it documents, so other names pass. */
export const passwordHasher = field(
	'passwordHasher',
	{
		type: 'options',
		options: HASHERS.map((value) => ({ name: hasherTitle(value), value })),
		default: 'bcrypt',
	},
	{
		description: 'The algorithm of Password Digest. Use an expression for one that is not listed.',
	},
	(value, label) => {
		const hasher = plainText(value, label).trim();
		refuseMissing(hasher, label);
		if (/^\S+$/.test(hasher)) return hasher;
		throw new UserError(`'${label}' can't be '${hasher}'`, {
			description: "Use Clerk's name of one algorithm, such as bcrypt.",
		});
	},
);

/** AWS Cognito exports no hashes. With this, Clerk checks the password there at the first sign-in. */
const COGNITO_DIGEST = /^awscognito#[^#]+#[^#]+#.+$/;

interface Digest {
	passwordDigest?: string;
	passwordHasher?: string;
}

/** @throws UserError when there is a digest or a hasher alone, or they do not fit each other */
export function checkPasswordDigest(values: Digest): void {
	const { passwordDigest: digest, passwordHasher: hasher } = values;
	if (Boolean(digest) !== Boolean(hasher)) {
		throw new UserError("'Password Digest' and 'Password Hasher' go together", {
			description: 'Set both, or none of them.',
		});
	}
	if (hasher === 'awscognito' && !COGNITO_DIGEST.test(digest ?? '')) {
		throw new UserError("'Password Digest' does not fit 'Password Hasher'", {
			description:
				'For AWS Cognito it is awscognito#, the ID of the user pool, #, the ID of the app client, #, and the identifier that the user signs in with.',
		});
	}
}

/** The fields of Create that Update has too, beside password and metadata. */
export const accountFields = [
	textList('backupCodes', {
		description: 'Comma-separated, in plain text or as bcrypt hashes',
	}),
	flag('bypassClientTrust', {
		description: 'Whether the user skips the trusted device check at sign-in',
	}),
	dateTime('createdAt', 'rfc3339', { description: 'When the user signed up, if not just now' }),
	flag('createOrganizationEnabled', {
		default: true,
		description: 'Whether the user can create organizations',
	}),
	integer('createOrganizationsLimit', {
		min: 0,
		description: 'How many organizations the user can create, 0 for no limit',
	}),
	flag('deleteSelfEnabled', {
		default: true,
		description: 'Whether the user can delete their own account',
	}),
	text('externalId', {
		placeholder: 'e.g. customer-1042',
		description: 'ID of the user in your own system, unique in the instance',
	}),
	text('firstName', { placeholder: 'e.g. Nathan' }),
	text('lastName', { placeholder: 'e.g. Smith' }),
	dateTime('legalAcceptedAt', 'rfc3339', {
		description: 'When the user accepted the legal terms',
	}),
	text('locale', { placeholder: 'e.g. en-US', description: 'Language and region of the user' }),
	passwordDigest,
	passwordHasher,
	flag('skipLegalChecks', { description: 'Whether to skip the legal consent check' }),
	secret('totpSecret', {
		description: 'Secret of an authenticator app: SHA1, 6 digits, 30 seconds',
	}),
	text('username', { placeholder: 'e.g. nathan', description: 'Unique in the instance' }),
];

interface Identifiers {
	emailAddress?: string[];
	phoneNumber?: string[];
	username?: string;
	externalId?: string;
}

/** What no two users can share, so that items with an identifier in common keep their order. */
export const identifiersOf = (values: Identifiers): string[] => {
	const { emailAddress: email, phoneNumber: phone, username, externalId } = values;
	return Object.entries({ email, phone, username, externalId }).flatMap(([kind, value = []]) =>
		[value].flat().map((one) => `${kind} ${one.toLowerCase()}`),
	);
};
