import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { billingStatement } from './locator';
import { statementRecord } from './shapes';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a billing statement',
	description: 'Retrieve a statement with its total. Clerk has no PDF of it.',
	source: 'GetBillingStatement',
	request: 'GET /billing/statements/{statementId}',
	fields: [billingStatement],
	output: statementRecord,
});

export const getAll = getMany({
	action: 'Get many billing statements',
	description: 'List statements, the newest first',
	source: 'GetBillingStatementList',
	request: 'GET /billing/statements',
	always: { paginated: true },
	records: 'statements',
	fields: [],
	output: statementRecord,
});
