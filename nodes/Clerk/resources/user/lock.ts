import { operation } from '../../declare/operation';
import { user } from './locator';
import { updatedUser, userProfile } from './shapes';

const output = { shape: updatedUser, selectable: userProfile };

export const lock = operation({
	name: 'Lock',
	value: 'lock',
	action: 'Lock user',
	description: 'Keep a user from signing in for the lockout period of the Clerk instance',
	source: 'LockUser',
	request: 'POST /users/{userId}/lock',
	fields: [user()],
	output,
});

export const unlock = operation({
	name: 'Unlock',
	value: 'unlock',
	action: 'Unlock user',
	description: 'End the lock of a user',
	source: 'UnlockUser',
	request: 'POST /users/{userId}/unlock',
	fields: [user()],
	output,
});
