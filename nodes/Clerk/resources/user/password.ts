import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag } from '../../fields/kinds';
import { userRecord } from '../../output/records/user';
import { user } from './locator';

export const removePassword = operation({
	name: 'Remove Password',
	value: 'removePassword',
	action: 'Remove password of user',
	description:
		'Delete the password of a user, even if they have no other way to sign in, which cannot be undone',
	source: 'RemoveUserPassword',
	request: 'POST /users/{userId}/remove_password',
	fields: [
		user(),
		collection('options', [
			flag('signOutOfOtherSessions', {
				description: 'Whether to end all active sessions of the user as well',
			}),
		]),
	],
	output: userRecord,
});

export const setPasswordCompromised = operation({
	name: 'Set Password Compromised',
	value: 'setPasswordCompromised',
	action: 'Set password of user as compromised',
	description: 'Make a user choose another password the next time they sign in',
	source: 'SetUserPasswordCompromised',
	request: 'POST /users/{userId}/password/set_compromised',
	fields: [
		user(),
		collection('options', [
			flag('revokeAllSessions', {
				description: 'Whether to end all sessions of the user, so that they have to sign in now',
			}),
		]),
	],
	output: userRecord,
});

export const unsetPasswordCompromised = operation({
	name: 'Unset Password Compromised',
	value: 'unsetPasswordCompromised',
	action: 'Unset password of user as compromised',
	description: 'No longer make a user choose another password the next time they sign in',
	source: 'UnsetUserPasswordCompromised',
	request: 'POST /users/{userId}/password/unset_compromised',
	fields: [user()],
	output: userRecord,
});
