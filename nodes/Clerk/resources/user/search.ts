import { filterCollection } from '../../fields/collection';
import { orderBy } from '../../fields/orderBy';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { checkProvider, userFilters } from './filters';
import { userProfile, userSummary } from './shapes';

export const getAll = getMany({
	action: 'Get many users',
	description: 'List users, or only those that match filters',
	source: ['GetUserList', 'GetUsersCount'],
	request: 'GET /users',
	count: 'GET /users/count',
	records: 'users',
	hasCursor: true,
	fields: [],
	filters: userFilters,
	options: [
		orderBy(
			'createdAt',
			'emailAddress',
			'firstName',
			'lastActiveAt',
			'lastName',
			'lastSignInAt',
			'phoneNumber',
			'updatedAt',
			'username',
			'web3wallet',
		),
	],
	output: { shape: userSummary, selectable: userProfile },
	check: checkProvider,
});

export const count = operation({
	name: 'Count',
	value: 'count',
	action: 'Count users',
	description: 'Count all users, or only those that match filters, without listing them',
	source: 'GetUsersCount',
	request: 'GET /users/count',
	fields: [filterCollection('count all users', userFilters)],
	output: { shape: { totalCount: 'number' } },
	check: checkProvider,
});
