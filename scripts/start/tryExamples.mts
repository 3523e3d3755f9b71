// Runs the examples, each in the way it is started: by hand, by Clerk's webhooks, by an app's call. Forms
// are run by hand, and opened.

import { sampleItemEvent } from '../../sandbox/resources/subscriptionItem/record.mts';
import type { RunningSandbox } from '../../sandbox/start.mts';
import { takeSnapshot } from '../../sandbox/store/snapshot.mts';
import type { Change } from '../../sandbox/webhooks/events.mts';
import { callsTo } from './calls.mts';
import type { Call } from './calls.mts';
import type { Editor } from './editor.mts';
import { nodeOf, nodeTypes } from './examples.mts';
import type { Workflow } from './examples.mts';
import { nodeRows, printTable, titleOf, workflowRow } from './result.mts';
import type { Row } from './result.mts';
import { handTrigger, publish, readExecution, runWorkflow, webhookRuns } from './run.mts';

/** Runs one workflow and prints what each of its Clerk nodes did. */
export async function tryOne(editor: Editor, workflow: Workflow, mayBeEmpty: boolean) {
	const execution = await runWorkflow(editor, workflow);
	const rows = nodeRows(workflow, execution, mayBeEmpty);
	const whole = workflowRow(workflow, execution);
	const isTold = rows.some(({ result }) => result === 'failed');
	if (whole.result === 'failed' && !isTold) rows.push(whole);
	printTable(`The workflow "${workflow.name}" ran in n8n:`, rows);
	return rows;
}

/** What opens the examples to those who may start them. */
export interface Keys {
	/** Clerk's, for webhooks. */
	signingSecret: string;
	/** What the forms ask for. */
	formPassword: { user: string; password: string };
}

/** Runs them on the sandbox, which then is as it was. The tour's changes send webhooks to others. */
export async function tryAll(
	editor: Editor,
	{ tour, ...others }: Record<string, Workflow>,
	sandbox: RunningSandbox,
	{ signingSecret: secret, formPassword }: Keys,
): Promise<Row[]> {
	const reset = takeSnapshot(sandbox.store);
	const workflows = Object.values(others);
	const rows: Row[] = [];
	for (const one of workflows.filter(handTrigger)) {
		rows.push(workflowRow(one, await runWorkflow(editor, one)));
	}
	const connected = new Date();
	const triggered = workflows.filter(({ nodes }) =>
		nodes.some(({ type }) => type === nodeTypes.clerkTrigger),
	);
	// As a person does it in Clerk's dashboard and in n8n.
	for (const one of triggered) {
		const { parameters, webhookId } = nodeOf(one, nodeTypes.clerkTrigger);
		const url = `${editor.url}/webhook/${webhookId}/clerk`;
		sandbox.webhooks.add({ url, secret, events: parameters.events as string[] });
		await publish(editor, one);
	}
	(await samples(sandbox)).forEach(sandbox.webhooks.send);
	const tourRows = await tryOne(editor, tour, false);
	for (const one of triggered) rows.push(await seeWebhooks(editor, one, connected));
	for (const [key, calls] of Object.entries(await callsTo(sandbox))) {
		if (others[key]) rows.push(await seeCalls(editor, others[key], calls));
	}
	for (const one of workflows.filter(({ nodes }) =>
		nodes.some(({ type }) => type === nodeTypes.form),
	)) {
		rows.push(await seeForm(editor, one, formPassword));
	}
	printTable('The other workflows:', rows);
	reset();
	return [...tourRows, ...rows];
}

/** Events about records that stay in the sandbox. */
async function samples({ ask, store }: RunningSandbox): Promise<Change[]> {
	const [user] = (await ask('GET', '/users?order_by=-last_sign_in_at&limit=1')).body;
	const [organization] = (await ask('GET', '/organizations?limit=1')).body.data;
	const members = await ask('GET', `/organizations/${organization.id}/memberships?limit=1`);
	const trial = sampleItemEvent(store, ({ is_free_trial }) => is_free_trial);
	const pastDue = sampleItemEvent(store, ({ status }) => status === 'past_due');
	return [
		{ type: 'user.created', data: user },
		{ type: 'organization.created', data: organization },
		{ type: 'organizationMembership.created', data: members.body.data[0] },
		{ type: 'subscriptionItem.freeTrialEnding', data: trial },
		{ type: 'subscriptionItem.pastDue', data: pastDue },
	];
}

/**
 * How the workflow's trigger has worked since then. What it has made of the first webhook, the
 * sample, is pinned: then Execute Workflow needs no event.
 */
async function seeWebhooks(editor: Editor, workflow: Workflow, since: Date): Promise<Row> {
	const runs = await webhookRuns(editor, workflow, since);
	const { name } = nodeOf(workflow, nodeTypes.clerkTrigger);
	const sample = await readExecution(editor, runs.at(-1)!.id);
	const items = sample.runs[name][0].data?.main?.[0] ?? [];
	const pinData = { [name]: items.map(({ json }) => ({ json })) };
	await editor.call('PATCH', `/workflows/${workflow.id}?forceSave=true`, { pinData });

	const good = runs.filter(({ status }) => status === 'success').length;
	const result = good === runs.length ? 'ok' : 'failed';
	return { name: `${titleOf(workflow)} (webhook)`, result, what: `${good} of ${runs.length} runs` };
}

/** Publishes a workflow and calls it, up to the first answer that is not the right one. */
async function seeCalls(editor: Editor, workflow: Workflow, calls: Call[]): Promise<Row> {
	await publish(editor, workflow);
	const { path } = nodeOf(workflow, nodeTypes.webhook).parameters;
	const name = `${titleOf(workflow)} (called)`;
	for (const [token, wanted, words] of calls) {
		const response = await fetch(`${editor.url}/webhook/${String(path)}`, {
			method: 'POST',
			headers: token ? { authorization: `Bearer ${token}` } : {},
		});
		const [status, text] = [response.status, await response.text()];
		if (status !== wanted || !words.test(text)) {
			return { name, result: 'failed', what: `It answers ${status} ${text}` };
		}
	}
	return { name, result: 'ok', what: calls.map(([, status]) => status).join(', ') };
}

/** Publishes a form and opens it, without the password and with it. */
async function seeForm(
	editor: Editor,
	workflow: Workflow,
	{ user, password }: Keys['formPassword'],
): Promise<Row> {
	await publish(editor, workflow);
	const { webhookId, parameters } = nodeOf(workflow, nodeTypes.form);
	const open = async (headers: Record<string, string>) =>
		await fetch(`${editor.url}/form/${webhookId}`, { headers });
	const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
	const [refused, opened] = [await open({}), await open({ authorization })];
	const isShown = (await opened.text()).includes(String(parameters.formTitle));
	const isGood = refused.status === 401 && opened.status === 200 && isShown;
	const what = `${refused.status}, ${opened.status}`;
	return { name: `${titleOf(workflow)} (form)`, result: isGood ? 'ok' : 'failed', what };
}
