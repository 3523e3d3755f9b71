// Workflows that start with a trigger, for as long as a test runs.

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import type { Credential, Editor } from '../../scripts/start/editor.mts';
import { publish } from '../../scripts/start/run.mts';

/** A trigger in a workflow. */
export interface TriggerNode {
	type: string;
	/** The end of its webhook's address. */
	path: string;
	parameters: object;
	credentials?: Record<string, Credential>;
}

/** A workflow in n8n. */
export interface Workflow {
	workflowId: string;
	/** The part of its webhook's address that is its own. */
	webhookPath: string;
	/** Lets n8n listen for its webhooks; fails with n8n's words if it refuses. */
	activate(): Promise<void>;
}

/** A Clerk Trigger. */
export const clerkTrigger = (parameters: object, clerkWebhookApi: Credential): TriggerNode => ({
	type: 'n8n-nodes-clerk.clerkTrigger',
	path: 'clerk',
	parameters,
	credentials: { clerkWebhookApi },
});

/** Makes a workflow of a trigger and, if there is one, a node that is called once for each run. */
export async function makeWorkflow(
	editor: Editor,
	trigger: TriggerNode,
	counterUrl?: string,
): Promise<Workflow> {
	const webhookId = randomUUID();
	const { type, path, parameters, credentials } = trigger;
	const first = { type, typeVersion: 1, webhookId, parameters, credentials };
	const second = {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: { url: `=${counterUrl}{{ $json.messageId }}`, options: {} },
	};
	const nodes = [
		{ id: randomUUID(), name: 'Clerk Trigger', position: [0, 0], ...first },
		...(counterUrl ? [{ id: randomUUID(), name: 'Tell', position: [220, 0], ...second }] : []),
	];
	const workflow = await editor.call<{ id: string; versionId: string }>('POST', '/workflows', {
		name: 'Test of the trigger',
		nodes,
		connections: counterUrl
			? { 'Clerk Trigger': { main: [[{ node: 'Tell', type: 'main', index: 0 }]] } }
			: {},
		settings: { executionOrder: 'v1' },
	});
	return {
		workflowId: workflow.id,
		webhookPath: `${webhookId}/${path}`,
		activate: async () => await publish(editor, workflow),
	};
}

/** Activates a workflow that n8n is to refuse, and gives n8n's words. */
export async function activationError(editor: Editor, trigger: TriggerNode): Promise<string> {
	const { activate } = await makeWorkflow(editor, trigger);
	return await activate().then(
		() => 'It was activated',
		(error: Error) => error.message,
	);
}

/** n8n activates in the background: until then, the address is not known. */
export async function isListening(url: string) {
	for (const until = Date.now() + 60_000; Date.now() < until; await wait(200)) {
		const { status } = await fetch(url, { method: 'POST' });
		if (status !== 404 && status < 502) return;
	}
	throw new Error('The workflow was not active after a minute');
}
