import { user } from './locator';
import { operation, type Batches } from '../../declare/operation';
import { updatedUser, userProfile } from './shapes';

const output = { shape: updatedUser, selectable: userProfile };

export const ban = operation({
	name: 'Ban',
	value: 'ban',
	action: 'Ban user',
	description: 'Sign a user out everywhere and keep them from signing in again',
	source: 'BanUser',
	request: 'POST /users/{userId}/ban',
	fields: [user()],
	output,
});

export const unban = operation({
	name: 'Unban',
	value: 'unban',
	action: 'Unban user',
	description: 'Let a banned user sign in again',
	source: 'UnbanUser',
	request: 'POST /users/{userId}/unban',
	fields: [user()],
	output,
});

/** Clerk's own limit is from UsersBan. A user whom two items name is named once. */
const inBatches: Batches = {
	most: 50,
	body: (items) => ({ user_ids: [...new Set(items.map(({ values }) => values.userId))] }),
	isAnswerTo: ({ values }, { id }) => id === values.userId,
};

const eachUser = user('userId', { required: true, wire: 'user_ids' });

export const banMany = operation({
	name: 'Ban Many',
	value: 'banMany',
	action: 'Ban many users',
	description:
		'Ban the users of all input items, in requests of up to 50, each of which succeeds or fails as a whole',
	source: 'UsersBan',
	request: 'POST /users/ban',
	inBatches,
	fields: [eachUser],
	output,
});

export const unbanMany = operation({
	name: 'Unban Many',
	value: 'unbanMany',
	action: 'Unban many users',
	description:
		'Unban the users of all input items, in requests of up to 50, each of which succeeds or fails as a whole',
	source: 'UsersUnban',
	request: 'POST /users/unban',
	inBatches,
	fields: [eachUser],
	output,
});

export const lock = operation({
	name: 'Lock',
	value: 'lock',
	action: 'Lock user',
	description:
		'Keep a user from signing in until the lock ends, after as long as the Clerk instance says',
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
