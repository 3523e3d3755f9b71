// Webhooks that are not what they claim to be.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

import type { Check } from './main.mts';
import { newSecret, post, signed, userEvent } from './message.mts';
import { runsOnce } from './genuine.mts';
import type { Message } from './message.mts';
import type { Stage } from './stage.mts';
import { activationError, clerkTrigger } from './workflows.mts';

type Forge = (message: Message, stage: Stage) => Message;

const withHeader =
	(name: string, value: (old: string) => string): Forge =>
	(message) => ({
		...message,
		headers: { ...message.headers, [name]: value(message.headers[name]) },
	});

const withoutHeader =
	(name: string): Forge =>
	(message) => {
		const { [name]: _, ...headers } = message.headers;
		return { ...message, headers };
	};

const ways: [string, Forge][] = [
	['another body', (message) => ({ ...message, body: message.body.replace('user_', 'user_x') })],
	[
		'the same JSON with other white space',
		(message) => ({ ...message, body: `${message.body}\n` }),
	],
	['an empty body', (message) => ({ ...message, body: '' })],
	['no JSON', (message) => ({ ...message, body: '{"type":' })],
	['a wrong signature', withHeader('svix-signature', () => `v1,${'A'.repeat(43)}=`)],
	['a shortened signature', withHeader('svix-signature', (old) => old.slice(0, -8))],
	['an empty signature', withHeader('svix-signature', () => 'v1,')],
	['another version', withHeader('svix-signature', (old) => old.replace('v1,', 'v1a,'))],
	['no version', withHeader('svix-signature', (old) => old.replace('v1,', ''))],
	['another message ID', withHeader('svix-id', (old) => `${old}0`)],
	['another time', withHeader('svix-timestamp', (old) => String(Number(old) - 1))],
	['no time', withHeader('svix-timestamp', () => 'now')],
	['no svix-id', withoutHeader('svix-id')],
	['no svix-timestamp', withoutHeader('svix-timestamp')],
	['no svix-signature', withoutHeader('svix-signature')],
	['a time too long ago', ({ body }, { secrets }) => signed(secrets[0], body, { ago: 310 })],
	['a time in the future', ({ body }, { secrets }) => signed(secrets[0], body, { ago: -310 })],
	['another secret', ({ body }) => signed(newSecret(), body)],
];

const check = (name: string, status: number, forge: Forge): Check => ({
	name,
	see: async (stage) => {
		const [before] = await stage.executions();
		const message = forge(signed(stage.secrets[0], userEvent()), stage);
		const answer = await post(stage.productionUrl, message);
		assert.equal(answer.status, status, answer.text);
		assert.ok(answer.text.length < 200, 'a short reason');
		assert.equal((await stage.executions())[0]?.id, before?.id, 'the last execution');
	},
});

/** How often n8n's log says that a message was refused, and for this reason. */
const logged = ({ n8n }: Stage, { id }: Message, reason: string) =>
	n8n
		.logs()
		.split('\n')
		.filter((line) => line.includes(`refused a webhook with 401: ${reason} `) && line.includes(id))
		.length;

/** Refused with a genuine signature, while other secrets are in the credential. */
const withSecrets = (name: string, secrets: (stage: Stage) => string[], reason: string): Check => ({
	name,
	see: async (stage) => {
		const message = signed(stage.secrets[1], userEvent());
		await stage.setSecrets(secrets(stage));
		try {
			const { status, text } = await post(stage.productionUrl, message);
			assert.equal(status, 401, text);
			assert.ok(text.includes(reason), text);
		} finally {
			await stage.setSecrets(stage.secrets);
		}
		assert.equal(stage.runs.get(message.id), undefined);
		await runsOnce(stage, message);
		// The log comes by way of a pipe and a file, later than the answer.
		for (let left = 50; left > 0 && logged(stage, message, reason) === 0; left--) await wait(200);
		assert.equal(logged(stage, message, reason), 1, 'lines in the log');
	},
});

/** The expression fails whenever it is evaluated: there is no such node. */
const broken = {
	events: ['user.created'],
	settings: { tolerance: '={{ $("No such node").first().json.seconds }}' },
};

const refusedActivations: [string, string, object, RegExp][] = [
	['with a malformed secret', 'whsec_short', {}, /no usable signing secret. It is incomplete/],
	['with an empty filter', newSecret(), { userIds: '' }, /'Only These Users' is empty/],
];

export const forgeries: Check[] = [
	...ways.map(([what, forge]) => check(`Forged with ${what}: 401, and nothing runs`, 401, forge)),
	check('Signed, but no JSON: 400, and nothing runs', 400, (_, { secrets }) =>
		signed(secrets[0], '{"type":'),
	),
	check('Signed, but no event: 400, and nothing runs', 400, (_, { secrets }) =>
		signed(secrets[0], '[]'),
	),
	{
		name: 'Where options fail: 401 if it is forged, 500 if not, and n8n stores no execution',
		see: async (stage) => {
			const trigger = clerkTrigger(broken, stage.credential);
			const { url, workflowId } = await stage.activate(trigger);
			const message = signed(stage.secrets[0], userEvent());
			const forged = { ...message, body: `${message.body} ` };
			assert.equal((await post(url, forged)).status, 401);
			assert.equal((await post(url, message)).status, 500);
			await wait(1000);
			assert.deepEqual(await stage.executions(undefined, workflowId), []);
		},
	},
	...refusedActivations.map(([how, secret, settings, words]): Check => ({
		name: `Activation ${how} is refused, in words that say why`,
		see: async (stage) => {
			const credential = await stage.store(secret);
			const trigger = clerkTrigger({ events: ['user.created'], settings }, credential);
			assert.match(await activationError(stage.editor, trigger), words);
		},
	})),
	withSecrets(
		"Without a secret nothing is let in, and n8n's log says why",
		() => [],
		'No signing secret is set up',
	),
	withSecrets(
		'A secret that is taken out of the credential counts no longer',
		({ secrets }) => [secrets[0]],
		'The signature does not match',
	),
];
