import { operation } from '../../declare/operation';
import { user } from './locator';
import { updatedUser, userProfile } from './shapes';

const output = { shape: updatedUser, selectable: userProfile };

export const lock = operation({
	name: 'Lock',
	value: 'lock',
	action: 'Lock a user',
	description: 'Block a user from signing in for the lockout period set in Clerk',
	source: 'LockUser',
	request: 'POST /users/{userId}/lock',
	fields: [user()],
	output,
});

export const unlock = operation({
	name: 'Unlock',
	value: 'unlock',
	action: 'Unlock a user',
	description: 'Let a locked user sign in again',
	source: 'UnlockUser',
	request: 'POST /users/{userId}/unlock',
	fields: [user()],
	output,
});
