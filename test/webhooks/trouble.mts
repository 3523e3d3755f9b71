// What happens when n8n is not up to it: its database fails, or it is killed.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

import type { Check } from './main.mts';
import { deliver, post, signed, userEvent } from './message.mts';
import type { Message } from './message.mts';
import { runsOnce } from './genuine.mts';
import type { Stage } from './stage.mts';
import { unfinishedSince } from './unfinished.mts';

/** How many executions n8n's worker has in hand at once. */
const IN_HAND = 10;

/** Messages of a burst that is cut off in the middle, and over how many connections they come. */
const BURST = 150;
const CONNECTIONS = 20;

export const trouble: Check[] = [
	{
		name: 'What n8n cannot store is answered with 5xx, and runs when it is sent again',
		see: async (stage) => {
			const message = signed(stage.secrets[0], userEvent());
			stage.n8n.refuseExecutions(true);
			try {
				assert.equal((await post(stage.productionUrl, message)).status, 500);
				const twice = [post(stage.productionUrl, message), post(stage.productionUrl, message)];
				for (const { status } of await Promise.all(twice)) assert.ok(status >= 500, `${status}`);
			} finally {
				stage.n8n.refuseExecutions(false);
			}
			assert.equal(stage.runs.get(message.id) ?? 0, 0);
			await runsOnce(stage, message);
		},
	},
	{
		name: 'A message whose sender hung up is noted: after a restart, its resend starts nothing',
		see: async (stage) => {
			const message = await runUnheard(stage);
			await stage.restart();
			await runsOnce(stage, message);
		},
	},
	{
		name: 'Nothing else is noted: what other nodes keep in the static data stays',
		see: async (stage) => {
			const kept = { global: { counter: 41 } };
			stage.n8n.execute(`UPDATE workflow_entity SET "staticData" = '${JSON.stringify(kept)}'`);
			for (const message of newMessages(stage, 3)) await runsOnce(stage, message);
			const { staticData } = await stage.editor.call<{ staticData: unknown }>(
				'GET',
				`/workflows/${stage.workflowId}`,
			);
			assert.deepEqual(staticData, kept);
		},
	},
	{
		name: 'Killed in the middle of a burst: what did not run is listed, none taken runs twice',
		where: 'one process',
		see: async (stage) => await killAmid(stage, ['main'], newMessages(stage), { cutOff: BURST }),
	},
	{
		name: 'A webhook processor killed in the middle of a burst: what did not run is listed, none taken runs twice',
		where: 'queue mode',
		see: async (stage) => await killAmid(stage, ['first'], newMessages(stage), { cutOff: IN_HAND }),
	},
	{
		name: 'The worker killed in the middle of a burst: no event but those in its hands is cut off',
		where: 'queue mode',
		see: async (stage) =>
			await killAmid(stage, ['worker'], newMessages(stage), { cutOff: IN_HAND }),
	},
	{
		name: 'Everything killed in the middle of a burst: no event but those in hand is cut off',
		where: 'queue mode',
		see: async (stage) => {
			const everything = Object.keys(stage.n8n.processes);
			return await killAmid(stage, everything, newMessages(stage), { cutOff: IN_HAND });
		},
	},
];

const newMessages = ({ secrets }: Stage, count = BURST) =>
	Array.from({ length: count }, () => signed(secrets[0], userEvent()));

/** Sends a message and hangs up when n8n has it in hand; gives it once it has run all the same. */
async function runUnheard(stage: Stage): Promise<Message> {
	// How long n8n takes depends on the machine: too early it has not read it, too late it has answered.
	for (const ms of [20, 40, 60, 80, 100, 150, 200, 300, 500, 800]) {
		const [message] = newMessages(stage, 1);
		const { body, headers } = message;
		const signal = AbortSignal.timeout(ms);
		const isHeard = await fetch(stage.productionUrl, {
			method: 'POST',
			headers,
			body,
			signal,
		}).then(
			() => true,
			() => false,
		);
		assert.ok(!isHeard, `answered within ${ms} ms, before it could hang up`);
		await wait(2000);
		if (stage.runs.get(message.id) === 1) return message;
	}
	throw new Error('n8n did not run any message whose sender hung up');
}

/**
 * Kills n8n's processes of these names while messages arrive, starts them again, and says what
 * became of the messages.
 *
 * @param cutOff how many may be left without a run, as long as n8n lists their executions
 */
async function killAmid(
	stage: Stage,
	killed: string[],
	messages: Message[],
	{ cutOff }: { cutOff: number },
) {
	const [latest] = await stage.executions();
	const taken = new Set<string>();
	// For a moment while it starts, n8n answers everything with 200 and does nothing.
	const unheard = new Set<string>();
	let isKilled = false;
	const each = ({ id }: Message, status: number, _: number, text: string) => {
		if (!isKilled && status === 200) taken.add(id);
		if (status === 200 && text.includes('n8n is starting up')) unheard.add(id);
	};
	const sending = deliver(stage.productionUrl, messages, { connections: CONNECTIONS, each });
	while (taken.size < 50) await wait(5);
	isKilled = true;
	await stage.restart(killed);
	await sending;

	// A load balancer that asks whether n8n is ready lets nobody see that.
	if (stage.n8n.mode === 'queue mode') assert.equal(unheard.size, 0, 'answered by n8n itself');
	const runsOf = ({ id }: Message) => stage.runs.get(id) ?? 0;
	const heard = messages.filter(({ id }) => !unheard.has(id));
	await stage.haveRun(heard);
	await stage.settled();
	const left = heard.filter((message) => runsOf(message) === 0);
	assert.ok(left.length <= cutOff, `${left.length} have not run`);
	const unfinished = await unfinishedSince(stage, Number(latest?.id ?? 0));
	const listed = new Set(unfinished.map(({ message }) => message));
	const lost = left.filter(({ id }) => !listed.has(id));
	// Of some that its queue gives up, n8n keeps the execution without the message.
	const unnamed = unfinished.filter(({ message }) => !message);
	assert.ok(lost.length <= unnamed.length, `${lost.length} lost`);

	const twice = messages.filter((message) => runsOf(message) > 1);
	const again = twice.filter(({ id }) => taken.has(id));
	assert.equal(again.length, 0, `${again.length} ran twice though they were answered`);
	assert.ok(twice.length <= CONNECTIONS, `${twice.length} ran twice: more than connections`);
	const states = unfinished.map(({ status }) => status).join(', ');
	return `of ${BURST}, ${taken.size} were answered before; ${unheard.size} were answered by n8n while it started; ${left.length} did not run; ${twice.length} that were not answered yet ran twice; all others once. n8n lists as unfinished: ${states || 'none'}`;
}
