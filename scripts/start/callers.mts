// The examples that check who calls them, called as an app does it.

import { setTimeout as wait } from 'node:timers/promises';

import type { RunningSandbox } from '../../sandbox/start.mts';
import type { Editor } from './editor.mts';
import type { Workflow } from './examples.mts';
import { titleOf } from './result.mts';
import type { Row } from './result.mts';

/** n8n publishes in the background. */
const patienceMs = 30_000;

/** What an app gets from a workflow that it calls. */
interface Answer {
	status: number;
	text: string;
}

/**
 * Publishes the workflow that only signed-in users may call, and calls it with the token of one, with
 * the same token after a change, and without any.
 */
export async function callSignedIn(
	editor: Editor,
	workflow: Workflow,
	sandbox: RunningSandbox,
): Promise<Row> {
	const name = `${titleOf(workflow)} (called)`;
	const started = Date.now();
	try {
		const { id, versionId } = workflow;
		await editor.call('POST', `/workflows/${id}/activate`, { versionId });
		const token = await sessionToken(sandbox);
		const forged = token.replace(/\.[^.]+$/, `.${'A'.repeat(342)}`);
		const callWith = async (header?: string) => await call(urlOf(editor, workflow), header);
		const calls: Array<[Answer, number, RegExp]> = [
			[await callWith(`Bearer ${token}`), 200, /"Hello, /],
			[await callWith(`Bearer ${forged}`), 401, /signature/],
			[await callWith(), 401, /no token/],
		];
		const wrong = calls.find(
			([{ status, text }, wanted, words]) => status !== wanted || !words.test(text),
		);
		if (wrong) throw new Error(`It answers ${wrong[0].status} ${wrong[0].text}`);
		const what = calls.map(([{ status }]) => status).join(', ');
		return { name, result: 'ok', what, ms: Date.now() - started };
	} catch (error) {
		return { name, result: 'failed', what: (error as Error).message };
	}
}

const urlOf = (editor: Editor, { nodes }: Workflow): string => {
	const webhook = nodes.find(({ type }) => type === 'n8n-nodes-base.webhook')!;
	return `${editor.url}/webhook/${String(webhook.parameters.path)}`;
};

/** A session token of one of the sandbox's users, as an app has it. */
async function sessionToken({ ask }: RunningSandbox): Promise<string> {
	const [user] = (await ask('GET', '/users?limit=1')).body;
	const session = await ask('POST', '/sessions', { user_id: user.id });
	return (await ask('POST', `/sessions/${session.body.id}/tokens`, {})).body.jwt;
}

/** Until it is published, n8n answers 404. */
async function call(url: string, authorization?: string): Promise<Answer> {
	for (const end = Date.now() + patienceMs; ; await wait(300)) {
		const headers = { ...(authorization && { authorization }) };
		const response = await fetch(url, { method: 'POST', headers });
		const text = await response.text();
		if (response.status !== 404 || Date.now() > end) return { status: response.status, text };
	}
}
