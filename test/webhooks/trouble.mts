// What happens when n8n is not up to it: its database fails, or it is killed.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

import { parse } from 'flatted';

import type { Check } from './main.mts';
import { deliver, post, signed, userEvent } from './message.mts';
import { runsOnce } from './genuine.mts';
import type { Stage } from './stage.mts';

/** The messages of the executions that were cut off. n8n keeps their input with them. */
async function cutOff({ editor, executions }: Stage) {
	const crashed = await executions('crashed');
	const messages = crashed.map(async ({ id }) => {
		const { data } = await editor.call<{ data: string }>('GET', `/executions/${id}`);
		return /msg_[0-9a-f]+/.exec(JSON.stringify(parse(data)))?.[0];
	});
	return await Promise.all(messages);
}

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
		name: 'After a restart, resends of the last 500 start nothing',
		see: async (stage) => {
			const before = await stage.settled();
			assert.equal(stage.burst.length, 500);
			await stage.restart();
			await deliver(stage.productionUrl, stage.burst, 25);
			assert.equal(await stage.settled(), before);
		},
	},
	{
		name: 'Killed in the middle of a burst with resends: no event is lost, none taken runs twice',
		// It sends each message twice at once, which two processors do not know of each other; and what
		// a killed worker had in hand, n8n's queue may leave unfinished. README says so.
		oneProcessOnly: true,
		see: async (stage) => {
			const messages = Array.from({ length: 150 }, () => signed(stage.secrets[0], userEvent()));
			const taken = new Set<string>();
			let killed = false;
			// Twice, because an answer may be lost on its way: Svix sends such a message again.
			const sending = deliver(
				stage.productionUrl,
				messages.flatMap((message) => [message, message]),
				20,
				({ id }, status) => !killed && status === 200 && taken.add(id),
			);
			while (taken.size < 50) await wait(5);
			killed = true;
			await stage.restart();
			await sending;
			await stage.settled();

			const cut = await cutOff(stage);
			const count = (wanted: (runs: number, id: string) => boolean) =>
				messages.filter(({ id }) => wanted(stage.runs.get(id) ?? 0, id)).length;
			const lost = count((runs, id) => runs === 0 && !cut.includes(id));
			assert.equal(lost, 0, `${lost} lost`);
			const again = count((runs, id) => runs > 1 && taken.has(id));
			assert.equal(again, 0, `${again} ran twice though they were answered`);
			const twice = count((runs) => runs > 1);
			assert.ok(twice <= 20, `${twice} ran twice: more than there were connections`);
			const unfinished = count((runs) => runs === 0);
			return `of ${messages.length}, ${taken.size} were answered before; ${unfinished} of them n8n lists as crashed; ${twice} that were not answered yet ran twice; all others once`;
		},
	},
];
