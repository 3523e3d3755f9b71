import { operation } from '../../declare/operation';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create testing token',
	description: 'Make a short-lived token that lets automated tests pass bot detection',
	source: 'CreateTestingToken',
	request: 'POST /testing_tokens',
	fields: [],
	resultLets: "get past Clerk's bot detection",
	handsOut: true,
	output: { shape: { token: 'string', expiresAt: 'expiry' }, sensitive: ['token'] },
});
