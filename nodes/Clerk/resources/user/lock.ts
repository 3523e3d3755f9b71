import { operation } from '../../declare/operation';
import { userRecord } from '../../output/records/user';
import { user } from './locator';

export const lock = operation({
	name: 'Lock',
	value: 'lock',
	action: 'Lock user',
	description: 'Keep a user from signing in for the lockout period of the Clerk instance',
	source: 'LockUser',
	request: 'POST /users/{userId}/lock',
	fields: [user()],
	output: userRecord,
});

export const unlock = operation({
	name: 'Unlock',
	value: 'unlock',
	action: 'Unlock user',
	description: 'End the lock of a user',
	source: 'UnlockUser',
	request: 'POST /users/{userId}/unlock',
	fields: [user()],
	output: userRecord,
});
