// What no model and no client may have received, whatever it asked for.

import assert from 'node:assert/strict';

import { agentGets, only } from './ask.mts';
import type { Check } from './check.mts';
import { somebody } from './lookUps.mts';
import { PRIVATE_MARK, UNSAFE_MARK } from './marks.mts';

/** Tokens and one-time links: Clerk's are JSON Web Tokens. */
const OPENS_DOORS = /eyJ[\w-]+\.|ticket=/;

export const keptBack: Check[] = [
	{
		name: 'Private and unsafe metadata are there when they are selected, and not in Raw',
		see: async (stage) => {
			const User = somebody(stage).id;
			const [selected] = await agentGets(stage, ['Get_a_user_with_metadata', { User }]);
			const [raw] = await agentGets(stage, ['Get_a_user_raw', { User }]);
			assert.equal(only(selected).privateMetadata.note, PRIVATE_MARK);
			assert.match(only(selected).unsafeMetadata.note, new RegExp(UNSAFE_MARK));
			assert.equal(raw.includes(PRIVATE_MARK) || raw.includes(UNSAFE_MARK), false);
		},
	},
	{
		name: 'No secret key in anything that a model or a client received',
		see: async ({ received, sandbox }) => {
			for (const { from, text } of received) {
				assert.equal(text.includes(sandbox.secretKey), false, from);
			}
			return `${received.length} conversations`;
		},
	},
	{
		name: 'No metadata and no token but what a tool is there to give',
		see: async ({ received }) => {
			for (const { from, text } of received) {
				const marks = [PRIVATE_MARK, UNSAFE_MARK].filter((mark) => text.includes(mark));
				if (!from.includes('with_metadata')) assert.deepEqual(marks, [], from);
				if (!from.includes('sign-in_token')) assert.doesNotMatch(text, OPENS_DOORS, from);
			}
			return `${received.reduce((sum, { text }) => sum + text.length, 0)} characters`;
		},
	},
];
