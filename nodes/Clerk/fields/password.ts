import { UserError } from 'n8n-workflow';
import type { Values } from '../operation';
import { refuseMissing } from '../client/expressionFaults';
import { field, titleOf } from './field';
import { secret } from './kinds';
import { plainText } from './plainText';

/** A new password in plain text. */
export const password = secret('password', {
	description: 'In plain text, at least 8 characters, and in no list of leaked passwords',
});

/** A password that is known as a hash alone, for people who move to Clerk. */
export const passwordDigest = secret('passwordDigest', {
	description: 'A hash of the password, made elsewhere. Needs Password Hasher as well.',
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
		description:
			'The algorithm that made Password Digest. An expression can give the name of any other that Clerk knows.',
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

/** AWS Cognito exports no hashes: this tells Clerk whom to ask Cognito about at the first sign-in. */
const COGNITO_DIGEST = /^awscognito#[^#]+#[^#]+#.+$/;

/** @throws UserError when a digest comes without its hasher or does not fit it, or the other way round */
export function checkPasswordDigest({ passwordDigest: digest, passwordHasher: hasher }: Values) {
	if (Boolean(digest) !== Boolean(hasher)) {
		throw new UserError("'Password Digest' and 'Password Hasher' go together", {
			description: 'Set both, or none of them.',
		});
	}
	if (hasher === 'awscognito' && !COGNITO_DIGEST.test(String(digest))) {
		throw new UserError("'Password Digest' does not fit 'Password Hasher'", {
			description:
				'For AWS Cognito it is awscognito#, the ID of the user pool, #, the ID of the app client, #, and the identifier that the user signs in with.',
		});
	}
}
