// Calls that Clerk keeps waiting. An MCP client gives up after 60 seconds.

import assert from 'node:assert/strict';

import type { Client } from '@modelcontextprotocol/sdk/client/index.js';

import { faultyServer } from '../support/faultyServer.mts';
import type { Fate } from '../support/faultyServer.mts';
import { clientGets } from './ask.mts';
import type { Call } from './ask.mts';
import type { Check } from './check.mts';
import type { Stage } from './stage.mts';
import { toolbox } from './toolbox.mts';
import { connectMcp } from './tools.mts';

/** An MCP server whose tools talk to a Clerk in this state. */
async function clientOf(stage: Stage, fate: Fate): Promise<Client> {
	const { apiUrl } = await faultyServer(() => fate);
	const clerkApi = await stage.credentialFor(apiUrl);
	const tools = toolbox.filter(({ name }) => ['Get a user', 'Create a user'].includes(name));
	return await connectMcp(
		stage,
		tools.map((tool) => ({ ...tool, clerkApi })),
	);
}

const limited: Fate = { status: 429, body: '{"errors":[]}', headers: { 'retry-after': '50' } };
const read: Call = ['Get_a_user', { User: 'user_1' }];
const create: Call = ['Create_a_user', { Email_Address: 'a@example.com', Public_Metadata: '' }];

/** The state, a call, what the answer says, and the most it takes. */
const cases = [
	[
		'A rate limit of 50 s: an error that says until when',
		limited,
		read,
		/rate limit is used up until \d/,
		20,
	],
	['Clerk never answers a look-up', 'neverAnswer', read, /took too long/, 55],
	[
		'Clerk never answers a change: it may have been carried out',
		'neverAnswer',
		create,
		/not known whether Clerk carried out .* before you run it again/,
		55,
	],
] as const;

export const waits: Check[] = cases.map(([name, fate, call, says, mostSeconds]) => ({
	name: `${name}, within ${mostSeconds} s`,
	see: async (stage) => {
		const client = await clientOf(stage, fate);
		const started = Date.now();
		const { text, isError } = await clientGets({ ...stage, client }, ...call);
		const seconds = (Date.now() - started) / 1000;
		assert.ok(isError);
		assert.match(text, says);
		assert.ok(seconds < mostSeconds, `${seconds} s`);
		return `${seconds.toFixed(1)} s: ${text}`;
	},
}));
