import type { Batches } from '../../operation';
import { operation } from '../../operation';
import { user } from '../../fields/user';
import { updatedUser, userProfile } from './shapes';

const output = { shape: updatedUser, selectable: userProfile };

/** BanUser */
export const ban = operation({
	name: 'Ban',
	value: 'ban',
	action: 'Ban user',
	description: 'Sign a user out everywhere, revoking all sessions, and block further sign-ins',
	request: 'POST /users/{userId}/ban',
	fields: [user()],
	output,
});

/** UnbanUser */
export const unban = operation({
	name: 'Unban',
	value: 'unban',
	action: 'Unban user',
	description: 'Let a banned user sign in again',
	request: 'POST /users/{userId}/unban',
	fields: [user()],
	output,
});

/** LockUser */
export const lock = operation({
	name: 'Lock',
	value: 'lock',
	action: 'Lock user',
	description: 'Block sign-ins of a user until the lock expires, as set in the instance',
	request: 'POST /users/{userId}/lock',
	fields: [user()],
	output,
});

/** UnlockUser */
export const unlock = operation({
	name: 'Unlock',
	value: 'unlock',
	action: 'Unlock user',
	description: 'Let a locked user sign in again',
	request: 'POST /users/{userId}/unlock',
	fields: [user()],
	output,
});

/** The user of each input item; fifty of them in one request, which is Clerk's own limit. */
const eachUser = user('userId', { required: true, wire: 'user_ids' });

const together: Batches = {
	most: 50,
	body: (items) => ({ user_ids: items.map(({ values }) => values.userId) }),
	isAnswerTo: ({ values }, record) => record.id === values.userId,
};

/** UsersBan */
export const banMany = operation({
	name: 'Ban Many',
	value: 'banMany',
	action: 'Ban many users',
	description:
		'Ban the users of all input items, fifty in one request: they are signed out everywhere and can not sign in again',
	request: 'POST /users/ban',
	fields: [eachUser],
	inBatches: together,
	output,
});

/** UsersUnban */
export const unbanMany = operation({
	name: 'Unban Many',
	value: 'unbanMany',
	action: 'Unban many users',
	description: 'Let the banned users of all input items sign in again, fifty in one request',
	request: 'POST /users/unban',
	fields: [eachUser],
	inBatches: together,
	output,
});
