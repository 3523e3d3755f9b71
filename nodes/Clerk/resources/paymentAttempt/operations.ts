import type { IDataObject } from 'n8n-workflow';
import { getMany } from '../../declare/getMany';
import { dateTime } from '../../fields/dateTime';
import { choice } from '../../fields/kinds';
import { billingStatement } from '../billingStatement/locator';
import { attemptRecord } from './shapes';

const STATEMENTS = 'GET /billing/statements';

export const getAll = getMany({
	action: 'Get many payment attempts',
	description: 'List payment attempts, the newest first',
	source: 'GetBillingStatementList',
	request: STATEMENTS,
	records: 'paymentAttempts',
	isComposed: true,
	fields: [
		choice(
			'status',
			[
				{ name: 'All', value: 'all' },
				{ name: 'Failed', value: 'failed' },
				{ name: 'Paid', value: 'paid' },
				{ name: 'Pending', value: 'pending' },
			],
			{ wire: null, description: 'Which attempts to return' },
		),
		dateTime('createdAtAfter', 'milliseconds', {
			wire: null,
			displayName: 'Created After',
		}),
	],
	// Clerk has no such list, but all attempts are in the statements.
	gather: async ({ values, readAll }) => {
		const { status = 'all', createdAtAfter: after = -Infinity } = values;
		const statements = await readAll(STATEMENTS, { paginated: true });
		return statements
			.flatMap(attemptsIn)
			.filter((one) => status === 'all' || one.status === status)
			.filter(({ created_at: time }) => Number(time) > Number(after))
			.toSorted((a, b) => Number(b.created_at) - Number(a.created_at));
	},
	output: attemptRecord,
});

const attemptsIn = ({ groups }: IDataObject): IDataObject[] =>
	((groups ?? []) as Array<{ items?: IDataObject[] }>).flatMap(({ items = [] }) => items);

export const getAllOfStatement = getMany({
	name: 'Get Many of a Statement',
	value: 'getAllOfStatement',
	action: 'Get many payment attempts of a statement',
	description: 'List the payment attempts of a statement',
	source: 'GetBillingStatementPaymentAttempts',
	request: 'GET /billing/statements/{statementId}/payment_attempts',
	always: { paginated: true },
	records: 'paymentAttempts',
	fields: [billingStatement],
	output: attemptRecord,
});
