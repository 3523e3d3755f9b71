// Webhooks from the sandbox to the workflows that start with a Clerk Trigger.

import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { Trouble } from '../install/trouble.mjs';
import type { Editor } from './editor.mts';
import { triggerNodeType } from './examples.mts';
import type { Workflow } from './examples.mts';
import type { ClerkAccess } from './sandbox.mts';

const patienceMs = 30_000;

/** A signing secret of the usual form. */
export const newSigningSecret = () => `whsec_${randomBytes(24).toString('base64')}`;

const triggerOf = ({ nodes }: Workflow) => nodes.find(({ type }) => type === triggerNodeType);

/**
 * Does what a person does in Clerk's dashboard and in n8n: adds the workflow's address as an
 * endpoint, with the same events, and activates the workflow.
 *
 * @returns whether the workflow starts with a Clerk Trigger
 */
export async function connect(
	editor: Editor,
	workflow: Workflow,
	clerk: ClerkAccess,
	secret: string,
): Promise<boolean> {
	const trigger = triggerOf(workflow);
	if (!trigger) return false;
	const url = `${editor.url}/webhook/${trigger.webhookId}/clerk`;
	const response = await fetch(`${clerk.apiUrl}/webhooks/endpoints`, {
		method: 'POST',
		headers: {
			authorization: `Bearer ${clerk.secretKey}`,
			'content-type': 'application/json',
		},
		body: JSON.stringify({ url, secret, events: trigger.parameters.events }),
	});
	if (!response.ok) throw new Trouble(`The sandbox took no endpoint: ${await response.text()}`);

	await editor.call('POST', `/workflows/${workflow.id}/activate`, {
		versionId: workflow.versionId,
	});
	// n8n activates in the background. Unsigned, it is refused, which tells that it is there.
	for (const until = Date.now() + patienceMs; Date.now() < until; await wait(200)) {
		if ((await fetch(url, { method: 'POST' })).status === 401) return true;
	}
	throw new Trouble(`The workflow "${workflow.name}" did not become active.`);
}

/** Waits for the runs of the workflow since then, and gives how each ended. */
export async function runsSince(
	editor: Editor,
	workflow: Workflow,
	since: Date,
): Promise<string[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: workflow.id }));
	for (const until = Date.now() + patienceMs; Date.now() < until; await wait(300)) {
		const { results } = await editor.call<{
			results: { status: string; createdAt: string }[];
		}>('GET', `/executions?limit=20&filter=${filter}`);
		const runs = results.filter(({ createdAt }) => new Date(createdAt) >= since);
		const isUnderWay = runs.some(({ status }) => ['new', 'running', 'waiting'].includes(status));
		if (runs.length > 0 && !isUnderWay) return runs.map(({ status }) => status);
	}
	return [];
}
