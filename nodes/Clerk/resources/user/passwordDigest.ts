import { UserError } from 'n8n-workflow';
import { field } from '../../fields/field';
import { secret } from '../../fields/kinds';
import { plainText, refuseMissing } from '../../fields/plainText';

/** The hash of a password, to move users to Clerk without asking for a new one. */
export const passwordDigest = secret('passwordDigest', {
	description: 'Hash of an existing password. Requires Password Hasher.',
});

/** The algorithms of the document, and AWS Cognito of Clerk's migration guide, by their names. */
const HASHERS = [
	{ name: 'Argon2i', value: 'argon2i' },
	{ name: 'Argon2id', value: 'argon2id' },
	{ name: 'AWS Cognito', value: 'awscognito' },
	{ name: 'bcrypt', value: 'bcrypt' },
	{ name: 'bcrypt SHA-256 (Django)', value: 'bcrypt_sha256_django' },
	{ name: 'LDAP SSHA', value: 'ldap_ssha' },
	{ name: 'MD5', value: 'md5' },
	{ name: 'MD5 (phpass)', value: 'md5_phpass' },
	{ name: 'PBKDF2 SHA-1', value: 'pbkdf2_sha1' },
	{ name: 'PBKDF2 SHA-256', value: 'pbkdf2_sha256' },
	{ name: 'PBKDF2 SHA-256 (Django)', value: 'pbkdf2_sha256_django' },
	{ name: 'PBKDF2 SHA-512', value: 'pbkdf2_sha512' },
	{ name: 'PBKDF2 SHA-512 (Hex)', value: 'pbkdf2_sha512_hex' },
	{ name: 'phpass', value: 'phpass' },
	{ name: 'scrypt (Firebase)', value: 'scrypt_firebase' },
	{ name: 'scrypt (Werkzeug)', value: 'scrypt_werkzeug' },
	{ name: 'SHA-256', value: 'sha256' },
	{ name: 'SHA-512 (Symfony)', value: 'sha512_symfony' },
];

/** The algorithm of the hash. Clerk takes more than it documents, so other names pass. */
export const passwordHasher = field(
	'passwordHasher',
	{
		type: 'options',
		options: HASHERS,
		default: 'bcrypt',
	},
	{
		description:
			'The algorithm that made Password Digest. Use an expression for one that is not listed.',
	},
	(value, label) => {
		const hasher = plainText(value, label).trim();
		refuseMissing(hasher, label);
		if (/^\S+$/.test(hasher)) return hasher;
		throw new UserError(`'${label}' can't be '${hasher}'`, {
			description: "Use Clerk's name for one algorithm, such as bcrypt.",
		});
	},
);

/** AWS Cognito exports no hashes: Clerk checks the password there at the first sign-in. */
const COGNITO_DIGEST = /^awscognito#[^#]+#[^#]+#.+$/;

interface Digest {
	passwordDigest?: string;
	passwordHasher?: string;
}

/** @throws UserError when one of digest and hasher is missing, or they do not match */
export function checkPasswordDigest(values: Digest): void {
	const { passwordDigest: digest, passwordHasher: hasher } = values;
	if (Boolean(digest) !== Boolean(hasher)) {
		throw new UserError("'Password Digest' and 'Password Hasher' go together", {
			description: 'Set both, or neither.',
		});
	}
	if (hasher === 'awscognito' && !COGNITO_DIGEST.test(digest ?? '')) {
		throw new UserError("'Password Digest' does not match 'Password Hasher'", {
			description:
				'For AWS Cognito, write it as awscognito#USER_POOL_ID#APP_CLIENT_ID#IDENTIFIER. The identifier is what the user signs in with.',
		});
	}
}
