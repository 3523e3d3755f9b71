// What a message costs n8n by way of this trigger, beside one that only hands on the body.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

import { bareTrigger } from './bareTrigger.mts';
import type { Check } from './main.mts';
import { deliver, signed, userEvent } from './message.mts';
import type { Stage } from './stage.mts';
import { clerkTrigger } from './workflows.mts';

const MESSAGES = 20;
const CONNECTIONS = 10;
const ROUNDS = 7;

/** The ratio that is allowed. */
const MOST = 1.2;

/** Processor time of n8n for one message, in milliseconds. */
async function costOf(stage: Stage, url: string) {
	const { main } = stage.n8n.processes;
	const before = main.cpuMs();
	const messages = Array.from({ length: MESSAGES }, () => signed(stage.secrets[0], userEvent()));
	await deliver(url, messages, {
		connections: CONNECTIONS,
		each: (_, status, __, text) => assert.equal(status, 200, text),
	});
	// The workflow runs after the answer.
	await wait(300);
	return (main.cpuMs() - before) / MESSAGES;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];

export const cost: Check[] = [
	{
		name: `A message costs at most ${MOST} times what it costs with a trigger that only hands on the body`,
		where: 'one process',
		see: async (stage) => {
			const clerk = clerkTrigger({ events: ['user.created'] }, stage.credential);
			const urls = [await stage.activate(bareTrigger), await stage.activate(clerk)];
			const costs: [number[], number[]] = [[], []];
			// By turns, because a machine is not equally fast all the time. The first round is not counted.
			for (let round = 0; round <= ROUNDS; round++) {
				for (const [index, { url }] of urls.entries()) {
					const ms = await costOf(stage, url);
					if (round > 0) costs[index].push(ms);
				}
			}
			const [bare, ours] = costs.map(median);
			const words = `${ours.toFixed(0)} ms of processor time, bare ${bare.toFixed(0)} ms, ratio ${(ours / bare).toFixed(2)}`;
			assert.ok(ours <= MOST * bare, words);
			return words;
		},
	},
];
