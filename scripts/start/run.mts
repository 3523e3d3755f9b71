// Runs of workflows, as the editor starts and lists them.

import { parse } from 'flatted';

import { UserError } from '../userError.mjs';
import type { Editor } from './editor.mts';
import { nodeTypes } from './examples.mts';
import type { Workflow } from './examples.mts';
import { until } from './until.mts';

/** One run of a node. */
export interface NodeRun {
	executionTime: number;
	error?: { message: string; description?: string | null };
	data?: { main?: ({ json: Record<string, unknown> }[] | null)[] };
}

/** An execution. */
export interface Execution {
	status: string;
	error?: { message: string };
	/** By the name of the node; a node that did not run is missing. */
	runs: Record<string, NodeRun[]>;
	/** Lets the chat into an execution that waits for it. */
	resumeToken?: string;
}

/** Triggers that a person starts with Execute Workflow, without waiting for another service. */
const startedByHand = [
	'n8n-nodes-base.manualTrigger',
	'n8n-nodes-base.scheduleTrigger',
	// It then gives the newest record.
	nodeTypes.clerkPollingTrigger,
];

/** What starts a workflow by hand, if it can be started so. */
export const handTrigger = ({ nodes }: Workflow) =>
	nodes.find(({ type }) => startedByHand.includes(type));

/** Whether the end is still to come. */
export const isRunning = (status: string) =>
	['new', 'running', 'waiting', 'unknown'].includes(status);

/** Runs a workflow by hand and waits for the end. */
export async function runWorkflow(editor: Editor, workflow: Workflow): Promise<Execution> {
	const executionId = await startWorkflow(editor, workflow, handTrigger(workflow)!.name);
	return await until(`"${workflow.name}" was still running.`, 5 * 60_000, async () => {
		const execution = await readExecution(editor, executionId);
		return !isRunning(execution.status) && execution;
	});
}

/**
 * Starts a workflow as the editor does, and returns the ID of the execution.
 *
 * @param data what the trigger gives, where a person enters it, as in a chat
 */
export async function startWorkflow(editor: Editor, { id }: Workflow, name: string, data?: object) {
	const body = { triggerToStartFrom: { name, data } };
	const path = `/workflows/${id}/run`;
	return (await editor.call<{ executionId: string }>('POST', path, body)).executionId;
}

/** An execution as it is now. */
export async function readExecution(editor: Editor, id: string): Promise<Execution> {
	const stored = await editor.call<{ status: string; data: string }>('GET', `/executions/${id}`);
	// While it runs, there is no result yet.
	const { resultData, resumeToken } = parse(stored.data) ?? {};
	const { error, runData = {} } = resultData ?? {};
	return { status: stored.status, error, runs: runData, resumeToken };
}

/** An execution as n8n lists it. */
export interface ListedExecution {
	id: string;
	status: string;
	mode: string;
	createdAt: string;
}

/**
 * The latest hundred executions of a workflow, the last one first.
 *
 * @param status only those in this state
 */
export async function listExecutions(editor: Editor, workflowId: string, status?: string) {
	const filter = encodeURIComponent(JSON.stringify({ workflowId, status: status && [status] }));
	const path = `/executions?limit=100&filter=${filter}`;
	return (await editor.call<{ results: ListedExecution[] }>('GET', path)).results;
}

/** Waits until all runs that webhooks have started since then are over; returns them likewise. */
export const webhookRuns = async (editor: Editor, { id, name }: Workflow, since: Date) =>
	await until(`"${name}" had not run.`, 30_000, async () => {
		const runs = (await listExecutions(editor, id)).filter(
			({ mode, createdAt }) => mode === 'webhook' && new Date(createdAt) >= since,
		);
		return runs.length > 0 && !runs.some(({ status }) => isRunning(status)) && runs;
	});

/** Switches a workflow on, and waits until n8n has done it. */
export async function publish(
	editor: Editor,
	{ id, versionId }: Pick<Workflow, 'id' | 'versionId'>,
): Promise<void> {
	await editor.call('POST', `/workflows/${id}/activate`, { versionId });
	const { status, triggers } = await until('a workflow was not published.', 60_000, async () => {
		const path = `/workflows/${id}/publication-status`;
		const seen = await editor.call<Publication>('GET', path);
		return ['published', 'partial', 'failed'].includes(seen.status) && seen;
	});
	if (status === 'published') return;
	throw new UserError(triggers.map(({ errorMessage }) => errorMessage).join('\n'));
}

interface Publication {
	status: string;
	triggers: { errorMessage: string | null }[];
}
