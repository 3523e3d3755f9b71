// What a model knows of the tools before it calls one.

import assert from 'node:assert/strict';

import type { Check } from './check.mts';
import { converse } from './tools.mts';
import { toolbox } from './toolbox.mts';

const nameOf = (name: string) => name.replaceAll(' ', '_');

export const described: Check[] = [
	{
		name: 'An MCP client gets a sentence for each tool, and a schema of its arguments',
		see: async ({ client }) => {
			const { tools } = await client.listTools();
			assert.deepEqual(
				tools.map(({ name }) => name).sort(),
				toolbox.map(({ name }) => nameOf(name)).sort(),
			);
			const remove = tools.find(({ name }) => name === 'Delete_a_user');
			assert.equal(
				remove?.description,
				'Delete a user, including their sessions and memberships. This cannot be undone. Returns a confirmation. Takes a user ID or email address. Find the user first.',
			);
			assert.deepEqual(remove.inputSchema.properties, { User: { type: 'string' } });
			assert.deepEqual(remove.inputSchema.required, ['User']);
			const list = tools.find(({ name }) => name === 'Get_users');
			assert.match(String(list?.description), /Changes nothing\. Returns users and their total/);
			assert.equal(list?.inputSchema.required, undefined, 'a filter is required');
			const token = tools.find(({ name }) => name === 'Create_a_sign-in_token');
			assert.match(String(token?.description), /The result lets anyone sign in as this user\./);
			return `${tools.length} tools`;
		},
	},
	{
		name: "An agent's model is told the same",
		see: async (stage) => {
			const { tools } = await stage.client.listTools();
			const { offered } = await converse(stage, stage.agentUrl, []);
			const sentences = (all: Array<{ name: string; description?: string }>) =>
				Object.fromEntries(all.map(({ name, description }) => [name, description]));
			assert.deepEqual(sentences(offered), sentences(tools));
			const add = offered.find(({ name }) => name === 'Add_a_member');
			assert.deepEqual(Object.keys(add?.parameters.properties ?? {}), [
				'Organization',
				'User',
				'role',
			]);
		},
	},
];
