import { UserError } from 'n8n-workflow';
import { field } from '../../fields/field';
import { secret } from '../../fields/kinds';
import { plainText, refuseMissing } from '../../fields/plainText';
import { quoted } from '../../fields/quoted';

/** The hash of a password, to move users to Clerk without asking for a new one. */
export const passwordDigest = secret('passwordDigest', {
	description: 'Hash of an existing password. Requires Password Hasher.',
});

/**
 * The algorithms that Clerk documents, spelled as their authors do. AWS Cognito is from Clerk's
 * migration guide.
 */
const HASHERS = {
	argon2i: 'Argon2i',
	argon2id: 'Argon2id',
	awscognito: 'AWS Cognito',
	bcrypt: 'bcrypt',
	bcrypt_sha256_django: 'bcrypt SHA-256 (Django)',
	ldap_ssha: 'LDAP SSHA',
	md5: 'MD5',
	md5_phpass: 'MD5 (phpass)',
	pbkdf2_sha1: 'PBKDF2 SHA-1',
	pbkdf2_sha256: 'PBKDF2 SHA-256',
	pbkdf2_sha256_django: 'PBKDF2 SHA-256 (Django)',
	pbkdf2_sha512: 'PBKDF2 SHA-512',
	pbkdf2_sha512_hex: 'PBKDF2 SHA-512 (Hex)',
	phpass: 'phpass',
	scrypt_firebase: 'scrypt (Firebase)',
	scrypt_werkzeug: 'scrypt (Werkzeug)',
	sha256: 'SHA-256',
	sha512_symfony: 'SHA-512 (Symfony)',
};

/** The algorithm of the hash. Clerk takes more than it documents, so other names pass. */
export const passwordHasher = field(
	'passwordHasher',
	{
		type: 'options',
		options: Object.entries(HASHERS).map(([value, name]) => ({ name, value })),
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
		throw new UserError(`'${label}' can't be ${quoted(hasher)}`, {
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
