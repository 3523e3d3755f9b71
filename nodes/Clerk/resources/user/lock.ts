import { operation } from '../../declare/operation';
import { userRecord } from '../../output/records/user';
import { user } from './locator';

export const lock = operation({
	name: 'Lock',
	value: 'lock',
	action: 'Lock a user',
	description: 'Block a user from signing in for the lockout period set in Clerk',
	undoneBy: 'Unlock',
	source: 'LockUser',
	request: 'POST /users/{userId}/lock',
	fields: [user()],
	output: userRecord,
});

export const unlock = operation({
	name: 'Unlock',
	value: 'unlock',
	action: 'Unlock a user',
	description: 'Let a locked user sign in again',
	undoneBy: 'Lock',
	source: 'UnlockUser',
	request: 'POST /users/{userId}/unlock',
	fields: [user()],
	output: userRecord,
});
