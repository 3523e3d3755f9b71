import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { choices } from '../../fields/choices';
import { enterpriseConnection } from './locator';
import { testRunRecord } from './shapes';

export const createTestRun = operation({
	name: 'Create Test Run',
	value: 'createTestRun',
	action: 'Create a test run of an enterprise connection',
	description: 'Create a short-lived link that tests the sign-in through a connection',
	source: 'CreateEnterpriseConnectionTestRun',
	request: 'POST /enterprise_connections/{enterpriseConnectionId}/test_runs',
	fields: [enterpriseConnection()],
	resultLets: 'start a test sign-in',
	handsOut: true,
	output: { shape: { url: 'string' }, sensitive: ['url'] },
});

export const getAllTestRuns = getMany({
	name: 'Get Many Test Runs',
	value: 'getAllTestRuns',
	action: 'Get many test runs of an enterprise connection',
	description: 'List the test sign-ins through a connection, with their logs',
	source: 'ListEnterpriseConnectionTestRuns',
	request: 'GET /enterprise_connections/{enterpriseConnectionId}/test_runs',
	records: 'testRuns',
	fields: [enterpriseConnection()],
	filters: [choices('status', ['pending', 'success', 'failed'])],
	output: testRunRecord,
});
