// What a model gets from tools that only look.

import assert from 'node:assert/strict';

import { agentGets, clientGets, only } from './ask.mts';
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

export const lookUps: Check[] = [
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
