import { UserError } from 'n8n-workflow';
import type { Values } from '../operation';
import { titleOf } from './field';
import { choice, secret } from './kinds';

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

/** What made the digest. */
export const passwordHasher = choice(
	'passwordHasher',
	HASHERS.map((value) => ({ name: value.split('_').map(titleOf).join(' '), value })),
	{ default: 'bcrypt', description: 'The algorithm that made Password Digest' },
);

/** @throws UserError when a digest comes without its hasher, or the other way round */
export function checkPasswordDigest({ passwordDigest: digest, passwordHasher: hasher }: Values) {
	if (Boolean(digest) !== Boolean(hasher)) {
		throw new UserError("'Password Digest' and 'Password Hasher' go together", {
			description: 'Set both, or none of them.',
		});
	}
}
