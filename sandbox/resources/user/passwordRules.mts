import { entry, onlyWith } from '../../errors.mts';
import type { ClerkErrorEntry } from '../../errors.mts';
import type { Body } from '../../requests/body.mts';

const LEAST_CHARACTERS = 8;

/** The longest that bcrypt reads. */
const MOST_BYTES = 72;

/** A few well-known ones, in place of Clerk's list of leaked passwords. */
const LEAKED = ['password', '12345678', '123456789', 'qwertyuiop', 'iloveyou', 'password1'];

const says = (code: string, text: string): ClerkErrorEntry => entry(code, text, text, 'password');

/** What is wrong with the password or password digest of a body. */
export function passwordErrors(body: Body): ClerkErrorEntry[] {
	const { password, password_digest: digest, password_hasher: hasher } = body;
	if (digest && !hasher) return [onlyWith('password_digest', 'password_hasher')];
	if (hasher && !digest) return [onlyWith('password_hasher', 'password_digest')];
	if (password == null || body.skip_password_checks) return [];
	if (password.length < LEAST_CHARACTERS) {
		return [
			says(
				'form_password_length_too_short',
				`Passwords must be ${LEAST_CHARACTERS} characters or more.`,
			),
		];
	}
	if (Buffer.byteLength(password) > MOST_BYTES) {
		return [
			says(
				'form_password_size_in_bytes_exceeded',
				`Passwords must not be longer than ${MOST_BYTES} bytes.`,
			),
		];
	}
	return LEAKED.includes(password.toLowerCase())
		? [
				says(
					'form_password_pwned',
					'Password has been found in an online data breach. For account safety, please use a different password.',
				),
			]
		: [];
}
