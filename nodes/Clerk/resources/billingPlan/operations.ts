import { getMany } from '../../declare/getMany';
import { payerType } from './fields';
import { planRecord } from './shapes';

export const getAll = getMany({
	action: 'Get many billing plans',
	description: 'List the plans of your Clerk instance with their features',
	source: 'GetCommercePlanList',
	request: 'GET /billing/plans',
	always: { paginated: true },
	records: 'plans',
	fields: [],
	filters: [payerType],
	output: planRecord,
});
