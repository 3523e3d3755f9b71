// What a model gets from tools that change something.

import assert from 'node:assert/strict';

import { agentGets, clientGets, only } from './ask.mts';
import type { Check } from './check.mts';

const errorIn = (text: string): string => String(only(text).error);

export const changes: Check[] = [
	{
		name: 'A user is created with metadata as fenced JSON, changed, banned, and deleted once',
		see: async (stage) => {
			const User = 'agent-made@example.com';
			const [made, again, changed, emptied, banned, removed, removedAgain] = await agentGets(
				stage,
				['Create_a_user', { Email_Address: User, Public_Metadata: '```json\n{"plan":"pro"}\n```' }],
				['Create_a_user', { Email_Address: User, Public_Metadata: '{}' }],
				['Update_metadata', { User, Public_Metadata: '{"seats":2}' }],
				['Update_metadata', { User, Public_Metadata: '' }],
				['Ban_a_user', { User }],
				['Delete_a_user', { User }],
				['Delete_a_user', { User }],
			);
			assert.deepEqual(only(made).publicMetadata, { plan: 'pro' });
			assert.equal(
				errorIn(again),
				'That email address is taken. Please try another. This value must be unique, and another record already has it.',
			);
			assert.deepEqual(only(changed).publicMetadata, { plan: 'pro', seats: 2 });
			assert.match(
				errorIn(emptied),
				/^There is nothing to update\. .* Nothing was sent to Clerk\.$/,
			);
			assert.equal(only(banned).banned, true);
			assert.equal(only(removed).deleted, true);
			assert.equal(
				errorIn(removedAgain),
				`No user has the email '${User}'. Find the user first, and give its ID as 'User'.`,
			);
		},
	},
	{
		name: 'What Clerk refuses comes in its words',
		see: async (stage) => {
			const wrong = { Email_Address: 'not an address', Public_Metadata: '' };
			const { text, isError } = await clientGets(stage, 'Create_a_user', wrong);
			assert.ok(isError);
			assert.match(text, /'Email Address' must be a valid email address\./);
		},
	},
	{
		name: 'A role is given by its name; one that there is not changes nothing',
		see: async (stage) => {
			const { users } = stage.sandbox.store;
			const member = { Organization: 'acme-rockets', User: [...users.keys()][7] };
			const [unknown, added, again] = await agentGets(
				stage,
				['Add_a_member', { ...member, role: 'Boss' }],
				['Add_a_member', { ...member, role: 'Member' }],
				['Add_a_member', { ...member, role: 'Member' }],
			);
			assert.match(errorIn(unknown), /^There is no role 'Boss'\. Roles in this instance: /);
			assert.equal(only(added).role, 'org:member');
			assert.match(errorIn(again), /is already a member of the organization/);
		},
	},
	{
		name: 'Of two roles with one name, none is guessed: the model is told their keys',
		see: async (stage) => {
			const { sandbox } = stage;
			for (const key of ['org:twin_a', 'org:twin_b']) {
				const { status } = await sandbox.ask('POST', '/organization_roles', { name: 'Twin', key });
				assert.equal(status, 200);
			}
			const User = [...sandbox.store.users.keys()][9];
			const twin = { Organization: 'acme-rockets', User, role: 'Twin' };
			const [text] = await agentGets(stage, ['Add_a_member', twin]);
			assert.match(
				errorIn(text),
				/^'Twin' matches 2 roles: Twin \(org:twin_a\), Twin \(org:twin_b\)\. Use the key of one of them\./,
			);
		},
	},
	{
		name: 'An invitation comes without its link, a sign-in token with it',
		see: async (stage) => {
			const [User] = stage.sandbox.store.users.keys();
			const [invitation, token] = await agentGets(
				stage,
				['Invite', { Email_Address: 'invited@example.com' }],
				['Create_a_sign-in_token', { User }],
			);
			assert.equal(only(invitation).emailAddress, 'invited@example.com');
			assert.equal('url' in only(invitation), false);
			assert.match(only(token).url, /ticket=/);
		},
	},
	{
		name: 'A tool that continues on fail gives its error as an answer',
		see: async (stage) => {
			const [text] = await agentGets(stage, ['Get_a_user_or_go_on', { User: 'user_nobody' }]);
			assert.equal(
				errorIn(text),
				'No user was found with id user_nobody. Find the record first, and use the ID that it has.',
			);
		},
	},
];
