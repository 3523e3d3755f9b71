// What a model is told in a sentence, when it asked for nothing or for what there is not.

import assert from 'node:assert/strict';

import { agentGets, clientGets, only } from './ask.mts';
import type { Call } from './ask.mts';
import type { Check } from './check.mts';
import type { Stage } from './stage.mts';

const filters = { search: '', emails: '', banned: '', createdAfter: '' };

/** A tool, what the model gives it, and what the answer says. Both ways give the same text. */
const cases: Array<[what: string, call: Call, says: RegExp | string]> = [
	[
		'Nothing found is a sentence',
		['Get_users', { ...filters, search: 'zzzz-nobody' }],
		/"message":"No users match these filters\."/,
	],
	[
		'All filters empty: the newest are listed',
		['Get_users', filters],
		/^\[\{"users":\[\{"id":"user_/,
	],
	['All filters missing: the same', ['Get_users'], /"more":"\d+ of \d+, newest first\./],
	[
		'A filter that is neither true nor false',
		['Get_users', { ...filters, banned: 'perhaps' }],
		"'Banned' must be true or false. Nothing was sent to Clerk.",
	],
	[
		'A date in words',
		['Get_users', { ...filters, createdAfter: 'yesterday' }],
		/^'Created After' is not a date\. Use ISO 8601, such as 2026-05-12T09:00:00Z/,
	],
	[
		'An ID that nobody has',
		['Get_a_user', { User: 'user_nobody' }],
		'No user was found with id user_nobody. Find the record first, and use the ID that it has.',
	],
	[
		'An address that nobody has',
		['Get_a_user', { User: 'nobody@example.com' }],
		"No user has the email 'nobody@example.com'. Find the user first, and give its ID as 'User'.",
	],
	[
		'A name in place of an ID',
		['Get_a_user', { User: 'Ada Lovelace' }],
		"'Ada Lovelace' is not the ID of a user. Find the user first, and give its ID as 'User'. Nothing was sent to Clerk.",
	],
	[
		'The ID of something else',
		['Get_a_user', { User: 'org_123' }],
		/^'org_123' is the ID of an organization, not of a user\./,
	],
	[
		'A path in place of an ID',
		['Get_a_user', { User: '../organizations' }],
		/^(?!.*"id").*Nothing was sent to Clerk\.$/,
	],
	[
		'An empty ID',
		['Get_a_user', { User: '' }],
		"'User' is empty. Give it a value. Nothing was sent to Clerk.",
	],
	[
		'A role that there is not: which there are',
		['Get_members', { Organization: 'acme-rockets', role: 'Boss' }],
		/^There is no role 'Boss'\. Roles in this instance: Admin \(org:admin\), Member \(org:member\)\./,
	],
];

/** What an agent's model and an MCP client get, without what n8n puts around it. */
async function bothGet(stage: Stage, call: Call): Promise<string[]> {
	const [fromAgent] = await agentGets(stage, call);
	const { text, isError } = await clientGets(stage, ...call);
	const told = isError ? text.replace(/^NodeOperationError: /, '') : text;
	const { error = fromAgent } = only<{ error?: string }>(fromAgent);
	return [error, told];
}

export const sentences: Check[] = cases.map(([name, call, says]) => ({
	name,
	see: async (stage) => {
		for (const text of await bothGet(stage, call)) {
			if (typeof says === 'string') assert.equal(text, says);
			else assert.match(text, says);
		}
	},
}));
