// The examples that check who calls them, called as an app does it.

import type { RunningSandbox } from '../../sandbox/start.mts';
import type { Editor } from './editor.mts';
import { publish } from './examples.mts';
import type { Workflow } from './examples.mts';
import { titleOf } from './result.mts';
import type { Row } from './result.mts';
import { until } from './run.mts';

/** A call: its Authorization header, and the status and the words that have to come back. */
type Call = [header: string | undefined, status: number, words: RegExp];

/** The examples by the names of their files, with the calls that an app makes. */
const callsOf: Record<string, (sandbox: RunningSandbox) => Promise<Call[]>> = {
	'require-sign-in': signedInCalls,
	'sell-a-workflow-as-an-api': apiCalls,
};

/** Publishes the examples that check their callers, and calls each as an app does it. */
export async function callAll(
	editor: Editor,
	workflows: Record<string, Workflow>,
	sandbox: RunningSandbox,
): Promise<Row[]> {
	const rows: Row[] = [];
	for (const [key, callsWith] of Object.entries(callsOf)) {
		const calls = await callsWith(sandbox);
		const wrong = await firstWrong(editor, workflows[key], calls);
		rows.push({
			name: `${titleOf(workflows[key])} (called)`,
			result: wrong ? 'failed' : 'ok',
			what: wrong ?? calls.map(([, status]) => status).join(', '),
		});
	}
	return rows;
}

/** What the workflow answers where it should have answered something else. */
async function firstWrong(editor: Editor, workflow: Workflow, calls: Call[]) {
	await publish(editor, workflow);
	const { parameters } = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.webhook')!;
	for (const [authorization, wanted, words] of calls) {
		const url = `${editor.url}/webhook/${String(parameters.path)}`;
		const { status, text } = await call(url, authorization);
		if (status !== wanted || !words.test(text)) return `It answers ${status} ${text}`;
	}
	return undefined;
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

/** A session token of one of the sandbox's users, as an app has it. */
async function sessionToken({ ask }: RunningSandbox): Promise<string> {
	const [user] = (await ask('GET', '/users?limit=1')).body;
	const session = await ask('POST', '/sessions', { user_id: user.id });
	return (await ask('POST', `/sessions/${session.body.id}/tokens`, {})).body.jwt;
}

/** n8n publishes in the background, and answers 404 until then. */
async function call(url: string, authorization?: string) {
	const headers = { ...(authorization && { authorization }) };
	const published = await until(30_000, async () => {
		const response = await fetch(url, { method: 'POST', headers });
		const text = await response.text();
		return response.status === 404 ? undefined : { status: response.status, text };
	});
	return published ?? { status: 404, text: '' };
}
