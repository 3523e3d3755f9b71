// Webhooks that are what they claim to be.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

import { parse } from 'flatted';

import type { Check } from './main.mts';
import { post, signed, userEvent } from './message.mts';
import type { Message } from './message.mts';
import type { Stage } from './stage.mts';

/** Posts it and sees one run. */
export async function runsOnce(stage: Stage, message: Message) {
	const { status, text } = await post(stage.productionUrl, message);
	assert.equal(status, 200, text);
	await stage.haveRun([message]);
	await stage.settled();
	assert.equal(stage.runs.get(message.id), 1, 'runs');
}

/** What the trigger gave to the workflow in its latest run. */
async function latestItem({ editor, executions }: Stage) {
	const [{ id }] = await executions();
	const { data } = await editor.call<{ data: string }>('GET', `/executions/${id}`);
	return parse(data).resultData.runData['Clerk Trigger'][0].data.main[0][0].json;
}

const bodies: [string, () => string][] = [
	['compact', () => userEvent()],
	['with white space', () => `\n${userEvent('user.created', {}, 4)}\r\n\t `],
	['with escapes', () => userEvent().replace('"data"', '"d\\u0061ta"').replaceAll('/', '\\/')],
	['with other alphabets', () => userEvent('user.created', { first_name: 'Žofie 李 🦊 \u2028' })],
	['of 1 MB', () => userEvent('user.created', { public_metadata: { text: 'é'.repeat(524_288) } })],
];

export const genuine: Check[] = [
	...bodies.map(([what, body]) => ({
		name: `A genuine webhook ${what} starts the workflow`,
		see: async (stage: Stage) => await runsOnce(stage, signed(stage.secrets[0], body())),
	})),
	{
		name: 'The second secret of the credential counts as well',
		see: async (stage) => await runsOnce(stage, signed(stage.secrets[1], userEvent())),
	},
	{
		name: 'Of two signatures while a secret is rotated, one is enough',
		see: async (stage) => {
			const message = signed(stage.secrets[0], userEvent());
			message.headers['svix-signature'] =
				`v1,${'A'.repeat(43)}= ${message.headers['svix-signature']}`;
			await runsOnce(stage, message);
		},
	},
	{
		name: 'A message from four minutes ago is in time',
		see: async (stage) =>
			await runsOnce(stage, signed(stage.secrets[0], userEvent(), { ago: 240 })),
	},
	{
		name: 'The workflow gets the event in the words of the Clerk node',
		see: async (stage) => {
			const message = signed(
				stage.secrets[0],
				userEvent('user.created', { first_name: 'Ada', public_metadata: { a_b: 1 } }),
			);
			await runsOnce(stage, message);
			const item = await latestItem(stage);
			assert.equal(item.type, 'user.created');
			assert.equal(item.messageId, message.id);
			assert.equal(item.clientIp, '203.0.113.7');
			assert.equal(item.data.firstName, 'Ada');
			assert.deepEqual(item.data.publicMetadata, { a_b: 1 });
			assert.equal(new Date(item.time).getTime(), item.timestamp);
		},
	},
	{
		name: 'A one-time code stays out of the simplified output',
		see: async (stage) => {
			const code = '424242';
			const more = { slug: 'code', subject: code, body: code, body_plain: code, data: { code } };
			await runsOnce(stage, signed(stage.secrets[0], userEvent('email.created', more)));
			assert.ok(!JSON.stringify(await latestItem(stage)).includes(code));
		},
	},
	{
		name: 'An event that was not chosen is answered with 200 and starts nothing',
		see: async (stage) => {
			const [before] = await stage.executions();
			const message = signed(stage.secrets[0], userEvent('user.updated'));
			assert.equal((await post(stage.productionUrl, message)).status, 200);
			await stage.settled();
			assert.equal((await stage.executions())[0]?.id, before?.id);
		},
	},
	{
		name: 'The test URL works while listening, also for a message that was there before',
		see: async (stage) => {
			const message = signed(stage.secrets[0], userEvent());
			for (let time = 1; time <= 2; time++) {
				await stage.editor.call('POST', `/workflows/${stage.workflowId}/run`, {
					triggerToStartFrom: { name: 'Clerk Trigger' },
				});
				const forged = { ...message, body: `${message.body} ` };
				assert.equal((await post(stage.testUrl, forged)).status, 401);
				assert.equal((await post(stage.testUrl, message)).status, 200);
				await stage.haveRun([message], time);
				await stage.settled();
				assert.equal(stage.runs.get(message.id), time);
				await wait(300);
			}
		},
	},
];
