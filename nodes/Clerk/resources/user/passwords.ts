import { collection } from '../../fields/collection';
import { flag, secret } from '../../fields/kinds';
import { user } from '../../fields/user';
import { operation } from '../../operation';
import { updatedUser, userProfile } from './shapes';

const output = { shape: updatedUser, selectable: userProfile };

/** VerifyPassword */
export const verifyPassword = operation({
	name: 'Verify Password',
	value: 'verifyPassword',
	action: 'Verify password of user',
	description: 'Check a password of a user. A wrong one is an error in the words of Clerk.',
	request: 'POST /users/{userId}/verify_password',
	fields: [user(), secret('password', { required: true, description: 'The password to check' })],
	output: { shape: { verified: 'boolean' } },
});

/** RemoveUserPassword */
export const removePassword = operation({
	name: 'Remove Password',
	value: 'removePassword',
	action: 'Remove password of user',
	description:
		'Take the password away from a user, permanently, even where there is no other way to sign in',
	request: 'POST /users/{userId}/remove_password',
	fields: [
		user(),
		collection('options', [
			flag('signOutOfOtherSessions', {
				description: 'Whether to sign the user out everywhere as well',
			}),
		]),
	],
	output,
});

/** SetUserPasswordCompromised */
export const setPasswordCompromised = operation({
	name: 'Set Password Compromised',
	value: 'setPasswordCompromised',
	action: 'Set password of user compromised',
	description: 'Make a user choose a new password at the next sign-in',
	request: 'POST /users/{userId}/password/set_compromised',
	fields: [
		user(),
		collection('options', [
			flag('revokeAllSessions', {
				description: 'Whether to sign the user out everywhere as well',
			}),
		]),
	],
	output,
});

/** UnsetUserPasswordCompromised */
export const unsetPasswordCompromised = operation({
	name: 'Unset Password Compromised',
	value: 'unsetPasswordCompromised',
	action: 'Unset password of user compromised',
	description: 'No longer make a user choose a new password',
	request: 'POST /users/{userId}/password/unset_compromised',
	fields: [user()],
	output,
});
