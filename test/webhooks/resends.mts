// Messages that come more than once.

import assert from 'node:assert/strict';

import type { Check } from './main.mts';
import { AS_SVIX, deliver, post, signed, userEvent } from './message.mts';
import type { Message } from './message.mts';
import { runsOnce } from './genuine.mts';
import type { Stage } from './stage.mts';
import { unfinishedSince } from './unfinished.mts';

/**
 * As many as an import of users in Clerk may cause.
 *
 * @param most runs of one message
 */
async function burst(stage: Stage, count: number, connections: number, most: number) {
	const messages = Array.from({ length: count }, () => signed(stage.secrets[0], userEvent()));
	const [latest] = await stage.executions();
	let [slowest, again] = [0, 0];
	const started = Date.now();
	const each = (_: Message, status: number, ms: number) => {
		if (status === 200) slowest = Math.max(slowest, ms);
		else again++;
	};
	await deliver(stage.productionUrl, messages, { connections, each, pauses: AS_SVIX });
	const took = Date.now() - started;
	const behind = await stage.haveRun(messages);
	await stage.settled();
	const counts = messages.map(({ id }) => stage.runs.get(id) ?? 0);
	const lost = counts.filter((count) => count === 0).length;
	const unfinished = lost ? await unfinishedSince(stage, Number(latest?.id ?? 0)) : [];
	const states = unfinished.map(({ status }) => status).join(', ');
	assert.equal(lost, 0, `${lost} lost; n8n lists as unfinished: ${states || 'none'}`);
	const more = counts.filter((count) => count > 1).length;
	const highest = Math.max(...counts);
	assert.ok(highest <= most, `${more} ran more than once, up to ${highest} times`);
	return `all taken in ${took} ms, the last one ran ${behind} ms later, the slowest answer ${slowest} ms, sent again ${again}, ${more} ran twice`;
}

export const resends: Check[] = [
	{
		name: 'A resend is answered with 200 and starts nothing at a process that ran the message',
		see: async (stage) => {
			const message = signed(stage.secrets[0], userEvent());
			await runsOnce(stage, message);
			for (let time = 1; time <= 4; time++) {
				assert.equal((await post(stage.productionUrl, message)).status, 200);
			}
			await stage.settled();
			const runs = stage.runs.get(message.id) ?? 0;
			assert.ok(runs >= 1 && runs <= stage.n8n.receiving.length, `${runs} runs`);
		},
	},
	{
		name: 'Of four that arrive together one runs at each process, and all are answered with 200',
		see: async (stage) => {
			const message = signed(stage.secrets[0], userEvent());
			const four = Array.from({ length: 4 }, async () => await post(stage.productionUrl, message));
			const statuses = (await Promise.all(four)).map(({ status }) => status);
			assert.deepEqual(statuses, [200, 200, 200, 200]);
			await stage.haveRun([message]);
			await stage.settled();
			const runs = stage.runs.get(message.id) ?? 0;
			assert.ok(runs >= 1 && runs <= stage.n8n.receiving.length, `${runs} runs`);
			return `${runs} of at most ${stage.n8n.receiving.length}`;
		},
	},
	{
		name: 'A burst of 300 over 50 connections: nothing is lost, each runs once',
		see: async (stage) => await burst(stage, 300, 50, 1),
	},
	{
		// Not all are answered before Svix hangs up. What it sends again may then come to another
		// process, while the first one still has the message in hand.
		name: 'A burst of 100 at once: nothing is lost, each runs once at each process at most',
		see: async (stage) => await burst(stage, 100, 100, stage.n8n.receiving.length),
	},
];
