// Runs of workflows, as the editor starts and lists them.

import { setTimeout as wait } from 'node:timers/promises';

import { parse } from 'flatted';

import { UserError } from '../userError.mjs';
import type { Editor } from './editor.mts';
import { pollingNodeType } from './examples.mts';
import type { Workflow } from './examples.mts';

/** One run of a node. */
export interface NodeRun {
	executionTime: number;
	error?: { message: string; description?: string | null };
	data?: { main?: ({ json: Record<string, unknown> }[] | null)[] };
}

/** A finished execution. */
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
	pollingNodeType,
];

const handTrigger = ({ nodes }: Workflow) => nodes.find(({ type }) => startedByHand.includes(type));

/** Whether a workflow can be started by hand. */
export const canRun = (workflow: Workflow): boolean => handTrigger(workflow) !== undefined;

/** Whether the end is still to come. */
export const isRunning = (status: string) =>
	['new', 'running', 'waiting', 'unknown'].includes(status);

/** Runs a workflow by hand and waits for the end. */
export async function runWorkflow(editor: Editor, workflow: Workflow): Promise<Execution> {
	const executionId = await startWorkflow(editor, workflow, handTrigger(workflow)!.name);
	const finished = await until(5 * 60_000, async () => {
		const execution = await readExecution(editor, executionId);
		return isRunning(execution.status) ? undefined : execution;
	});
	if (finished) return finished;
	throw new UserError(`"${workflow.name}" still ran after five minutes.`);
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

interface StoredRun {
	id: string;
	mode: string;
	status: string;
	createdAt: string;
}

/** Waits for the runs that a trigger has started since then; returns them, the last one first. */
export async function runsSince(editor: Editor, { id }: Workflow, since: Date) {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const found = await until(30_000, async () => {
		const path = `/executions?limit=50&filter=${filter}`;
		const { results } = await editor.call<{ results: StoredRun[] }>('GET', path);
		const runs = results.filter(
			({ mode, createdAt }) => mode === 'webhook' && new Date(createdAt) >= since,
		);
		return runs.length > 0 && !runs.some(({ status }) => isRunning(status)) ? runs : undefined;
	});
	return found ?? [];
}

/** An execution as it is now. */
export async function readExecution(editor: Editor, id: string): Promise<Execution> {
	const stored = await editor.call<{ status: string; data: string }>('GET', `/executions/${id}`);
	// While it runs, there is no result yet.
	const { resultData, resumeToken } = parse(stored.data) ?? {};
	const { error, runData = {} } = resultData ?? {};
	return { status: stored.status, error, runs: runData, resumeToken };
}

/** Looks again and again until there is something to see; gives up after a time. */
export async function until<T>(patienceMs: number, look: () => Promise<T | undefined>) {
	for (const end = Date.now() + patienceMs; Date.now() < end; await wait(250)) {
		const seen = await look();
		if (seen !== undefined) return seen;
	}
	return undefined;
}
