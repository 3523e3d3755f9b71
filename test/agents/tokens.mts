// What answers cost: the tokens of OpenAI's present models.

import assert from 'node:assert/strict';

import { encode } from 'gpt-tokenizer/encoding/o200k_base';

import { agentGets } from './ask.mts';
import type { Call } from './ask.mts';
import type { Check } from './check.mts';
import { somebody } from './lookUps.mts';
import type { Stage } from './stage.mts';

/** An answer, and the most it may take. */
const cases: Array<[what: string, most: number, call: (stage: Stage) => Call]> = [
	['50 users', 4500, () => ['Get_all_users']],
	['One user', 500, (stage) => ['Get_a_user', { User: somebody(stage).id }]],
	['The sessions of a user', 1000, (stage) => ['Get_sessions', { User: somebody(stage).id }]],
	[
		'The members of an organization',
		2500,
		() => ['Get_members', { Organization: 'acme-rockets', role: '["Member","Admin"]' }],
	],
	['An error', 60, () => ['Get_a_user', { User: 'user_nobody' }]],
];

export const tokens: Check[] = [
	...cases.map(([what, most, call]): Check => ({
		name: `${what}: at most ${most} tokens`,
		see: async (stage) => {
			const [text] = await agentGets(stage, call(stage));
			const { length } = encode(text);
			assert.ok(length <= most, `${length} tokens`);
			return `${length} tokens`;
		},
	})),
	{
		name: 'What tells a model about the tools: at most 160 tokens each',
		see: async ({ client }) => {
			const { tools } = await client.listTools();
			const each = tools.map((tool) => encode(JSON.stringify(tool)).length);
			assert.ok(Math.max(...each) <= 160, `${Math.max(...each)} tokens`);
			const sum = each.reduce((total, one) => total + one, 0);
			return `${sum} tokens for ${tools.length} tools, the largest ${Math.max(...each)}`;
		},
	},
];
