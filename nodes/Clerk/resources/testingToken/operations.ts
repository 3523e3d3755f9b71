import { operation } from '../../declare/operation';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a testing token',
	description: 'Create a short-lived token that lets automated tests bypass bot detection',
	source: 'CreateTestingToken',
	request: 'POST /testing_tokens',
	fields: [],
	resultLets: "bypass Clerk's bot detection",
	handsOut: true,
	output: { shape: { token: 'string', expiresAt: 'expiry' }, sensitive: ['token'] },
});
