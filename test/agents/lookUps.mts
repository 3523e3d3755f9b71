// What a model gets from tools that only look.

import assert from 'node:assert/strict';

import { agentGets, clientGets, only } from './ask.mts';
import type { Call } from './ask.mts';
import type { Check } from './check.mts';
import type { Stage } from './stage.mts';

/** A user of the sandbox with a verified address. */
export const somebody = ({ sandbox: { store } }: Stage, nth = 0) => {
	const all = [...store.users.values()];
	const user = all.at(-1 - nth)!;
	const { email_addresses: addresses } = user as unknown as {
		email_addresses: Array<{ email_address: string }>;
	};
	return { id: user.id, email: addresses[0].email_address };
};

const filters = { search: '', emails: '', banned: '', createdAfter: '' };

/** A tool, what the model gives it, and what the answer says. Both ways give the same text. */
const sentences: Array<[what: string, call: Call, says: RegExp | string]> = [
	[
		'Nothing found is a sentence',
		['Get_users', { ...filters, search: 'zzzz-nobody' }],
		/"message":"No users match these filters\."/,
	],
	[
		'All filters empty: nothing is listed',
		['Get_users', filters],
		"Every filter is empty: 'Banned', 'Created After', 'Email Address', 'Search'. Without a filter this would return all users. Give at least one of them a value. Nothing was sent to Clerk.",
	],
	['All filters missing: the same', ['Get_users'], /^Every filter is empty: /],
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

export const lookUps: Check[] = [
	...sentences.map(([name, call, says]): Check => ({
		name,
		see: async (stage) => {
			for (const text of await bothGet(stage, call)) {
				if (typeof says === 'string') assert.equal(text, says);
				else assert.match(text, says);
			}
		},
	})),
	{
		name: 'An argument that is missing: an MCP client and a model are told which',
		see: async (stage) => {
			const { text, isError } = await clientGets(stage, 'Get_a_user');
			assert.ok(isError);
			assert.match(text, /Required\s+→ at User/);
			assert.match((await agentGets(stage, ['Get_a_user']))[0], /'User' is empty/);
		},
	},
	{
		name: 'Lists as fenced JSON, and switches in words, with the other filters empty',
		see: async (stage) => {
			const { id, email } = somebody(stage);
			const emails = `\`\`\`json\n${JSON.stringify([email])}\n\`\`\``;
			const [byEmail, banned, notBanned] = await agentGets(
				stage,
				['Get_users', { ...filters, emails }],
				['Get_users', { ...filters, banned: 'true' }],
				['Get_users', { ...filters, banned: 'False' }],
			);
			const users = (text: string) => only<{ users: Array<Record<string, unknown>> }>(text).users;
			assert.deepEqual(
				users(byEmail).map((user) => user.id),
				[id],
			);
			assert.ok(users(banned).length > 0);
			assert.ok(users(banned).every((user) => user.banned));
			assert.ok(users(notBanned).every((user) => !user.banned));
		},
	},
	{
		name: 'An address finds the user, a slug the organization, the name of a role its members',
		see: async (stage) => {
			const { id, email } = somebody(stage);
			const [user, organization, members] = await agentGets(
				stage,
				['Get_a_user', { User: email }],
				['Get_an_organization', { Organization: 'acme-rockets' }],
				['Get_members', { Organization: 'acme-rockets', role: '["admin"]' }],
			);
			assert.equal(only(user).id, id);
			assert.equal(only(organization).slug, 'acme-rockets');
			const { memberships } = only(members);
			assert.ok(memberships.length > 0);
			for (const { role, userId } of memberships) {
				assert.equal(role, 'org:admin');
				assert.match(userId, /^user_/);
			}
		},
	},
	{
		name: 'A list says how many there are, and how to get at the rest',
		see: async (stage) => {
			const { users, totalCount, more } = only((await agentGets(stage, ['Get_all_users']))[0]);
			assert.equal(users.length, 50);
			assert.equal(more, `50 of ${totalCount}, newest first. Narrow the filter or raise Limit.`);
		},
	},
	{
		name: 'Eight agents at once each get their own user',
		see: async (stage) => {
			const eight = Array.from({ length: 8 }, (_, nth) => somebody(stage, nth + 1));
			const answers = await Promise.all(
				eight.map(({ id }) => agentGets(stage, ['Get_a_user', { User: id }], ['Count_users'])),
			);
			assert.deepEqual(
				answers.map(([user]) => only(user).id),
				eight.map(({ id }) => id),
			);
		},
	},
];
