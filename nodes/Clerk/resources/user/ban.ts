import { operation, type Batches } from '../../declare/operation';
import { userRecord } from '../../output/records/user';
import { user } from './locator';

export const ban = operation({
	name: 'Ban',
	value: 'ban',
	action: 'Ban a user',
	description: 'Sign a user out everywhere and block further sign-ins',
	undoneBy: 'Unban',
	source: 'BanUser',
	request: 'POST /users/{userId}/ban',
	fields: [user()],
	output: userRecord,
});

export const unban = operation({
	name: 'Unban',
	value: 'unban',
	action: 'Unban a user',
	description: 'Let a banned user sign in again',
	undoneBy: 'Ban',
	source: 'UnbanUser',
	request: 'POST /users/{userId}/unban',
	fields: [user()],
	output: userRecord,
});

const inBatches: Batches<{ userId: string }> = {
	// Clerk's own limit. Source: UsersBan.
	most: 50,
	// A user in two items is sent once.
	body: (items) => ({ user_ids: [...new Set(items.map(({ values }) => values.userId))] }),
	isAnswerTo: ({ values }, { id }) => id === values.userId,
};

/** With many items, an expression gives the ID of each. */
const eachUser = user('userId', {
	required: true,
	wire: 'user_ids',
	default: { mode: 'id', value: '' },
});

export const banMany = operation({
	name: 'Ban Many',
	value: 'banMany',
	action: 'Ban many users',
	description:
		'Ban the users of all input items, up to 50 per request. Each request succeeds or fails as a whole.',
	source: 'UsersBan',
	request: 'POST /users/ban',
	inBatches,
	fields: [eachUser],
	output: userRecord,
});

export const unbanMany = operation({
	name: 'Unban Many',
	value: 'unbanMany',
	action: 'Unban many users',
	description:
		'Unban the users of all input items, up to 50 per request. Each request succeeds or fails as a whole.',
	source: 'UsersUnban',
	request: 'POST /users/unban',
	inBatches,
	fields: [eachUser],
	output: userRecord,
});
