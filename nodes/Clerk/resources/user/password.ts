import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag } from '../../fields/kinds';
import { userRecord } from '../../output/records/user';
import { user } from './locator';

export const removePassword = operation({
	name: 'Remove Password',
	value: 'removePassword',
	action: "Remove a user's password",
	description: "Delete a user's password, even if they have no other way to sign in",
	cannotBeUndone: true,
	source: 'RemoveUserPassword',
	request: 'POST /users/{userId}/remove_password',
	fields: [
		user(),
		collection('options', [
			flag('signOutOfOtherSessions', {
				description: 'Whether to sign the user out everywhere',
			}),
		]),
	],
	output: userRecord,
});

export const setPasswordCompromised = operation({
	name: 'Mark Password as Compromised',
	value: 'setPasswordCompromised',
	action: "Mark a user's password as compromised",
	description: 'Require a user to choose a new password the next time they sign in',
	undoneBy: 'Unmark Password as Compromised',
	source: 'SetUserPasswordCompromised',
	request: 'POST /users/{userId}/password/set_compromised',
	fields: [
		user(),
		collection('options', [
			flag('revokeAllSessions', {
				description: 'Whether to sign the user out everywhere',
			}),
		]),
	],
	output: userRecord,
});

export const unsetPasswordCompromised = operation({
	name: 'Unmark Password as Compromised',
	value: 'unsetPasswordCompromised',
	action: "Unmark a user's password as compromised",
	description: 'Stop requiring a user to choose a new password the next time they sign in',
	undoneBy: 'Mark Password as Compromised',
	source: 'UnsetUserPasswordCompromised',
	request: 'POST /users/{userId}/password/unset_compromised',
	fields: [user()],
	output: userRecord,
});
