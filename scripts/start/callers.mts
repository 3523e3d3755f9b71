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

/** A call: its Authorization header, and the status and the words that have to come back. */
type Call = [header: string | undefined, status: number, words: RegExp];

/**
 * Publishes the examples that check their callers, by the names of their files, and calls each as an
 * app does it.
 */
export async function callAll(
	editor: Editor,
	{ 'require-sign-in': signIn, 'sell-a-workflow-as-an-api': api }: Record<string, Workflow>,
	sandbox: RunningSandbox,
): Promise<Row[]> {
	return [
		await callEach(editor, signIn, async () => await signedInCalls(sandbox)),
		await callEach(editor, api, async () => await apiCalls(sandbox)),
	];
}

async function callEach(
	editor: Editor,
	workflow: Workflow,
	prepare: () => Promise<Call[]>,
): Promise<Row> {
	const name = `${titleOf(workflow)} (called)`;
	const started = Date.now();
	try {
		const { id, versionId } = workflow;
		await editor.call('POST', `/workflows/${id}/activate`, { versionId });
		const calls = await prepare();
		for (const [header, wanted, words] of calls) {
			const { status, text } = await call(urlOf(editor, workflow), header);
			if (status !== wanted || !words.test(text)) throw new Error(`It answers ${status} ${text}`);
		}
		const what = calls.map(([, status]) => status).join(', ');
		return { name, result: 'ok', what, ms: Date.now() - started };
	} catch (error) {
		return { name, result: 'failed', what: (error as Error).message };
	}
}

/** With the token of a signed-in user, with the same after a change, and without any. */
async function signedInCalls(sandbox: RunningSandbox): Promise<Call[]> {
	const token = await sessionToken(sandbox);
	const forged = token.replace(/\.[^.]+$/, `.${'A'.repeat(342)}`);
	return [
		[`Bearer ${token}`, 200, /"Hello, /],
		[`Bearer ${forged}`, 401, /signature/],
		[undefined, 401, /no token/],
	];
}

/** With the keys of customers: on a plan, without one, without the scope, and revoked. */
async function apiCalls({ ask }: RunningSandbox): Promise<Call[]> {
	const [{ id: subject }] = (await ask('GET', '/users?limit=1')).body;
	const create = async (name: string, scopes: string[], claims: object | null) =>
		(await ask('POST', '/api_keys', { name, subject, scopes, claims })).body;
	const scopes = ['reports:read'];
	const paid = await create('paid', scopes, { plan: 'pro' });
	const free = await create('free', scopes, null);
	const other = await create('other', ['other'], { plan: 'pro' });
	const old = await create('old', scopes, { plan: 'pro' });
	await ask('POST', `/api_keys/${old.id}/revoke`, {});
	return [
		[`Bearer ${paid.secret}`, 200, /"Report for /],
		[`Bearer ${free.secret}`, 402, /Pro plan/],
		[`Bearer ${other.secret}`, 401, /scope 'reports:read'/],
		[`Bearer ${old.secret}`, 401, /revoked|not know/],
		['Bearer ak_unknown', 401, /not know/],
	];
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
