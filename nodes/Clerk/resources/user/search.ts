import { filterCollection } from '../../fields/collection';
import { orderBy } from '../../fields/orderBy';
import { list } from '../../list';
import { operation } from '../../operation';
import { checkProvider, userFilters } from './filters';
import { userProfile, userSummary } from './shapes';

/** GetUserList */
export const getAll = list({
	action: 'Get many users',
	description: 'List users, or only those that match filters',
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

/** GetUsersCount */
export const count = operation({
	name: 'Count',
	value: 'count',
	action: 'Count users',
	description: 'Count all users, or only those that match filters, without listing them',
	request: 'GET /users/count',
	fields: [filterCollection('count all users', userFilters)],
	output: { shape: { totalCount: 'number' } },
	check: checkProvider,
});
