// Runs of workflows, as the editor starts and lists them.

import { parse } from 'flatted';

import { UserError } from '../userError.mjs';
import type { Editor } from './editor.mts';
import type { Workflow } from './examples.mts';
import { until } from './until.mts';

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
}

const manualTrigger = ({ nodes }: Workflow) =>
	nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');

/** Whether a workflow can be started by hand. */
export const canRun = (workflow: Workflow): boolean => manualTrigger(workflow) !== undefined;

const isRunning = (status: string) => ['new', 'running', 'waiting', 'unknown'].includes(status);

/** Runs a workflow from its Manual Trigger and waits for the end. */
export async function runWorkflow(editor: Editor, workflow: Workflow): Promise<Execution> {
	const { executionId } = await editor.call<{ executionId: string }>(
		'POST',
		`/workflows/${workflow.id}/run`,
		{ triggerToStartFrom: { name: manualTrigger(workflow)?.name } },
	);
	const finished = await until(5 * 60_000, async () => {
		const path = `/executions/${executionId}`;
		const stored = await editor.call<{ status: string; data: string }>('GET', path);
		return isRunning(stored.status) ? undefined : stored;
	});
	if (!finished) throw new UserError(`"${workflow.name}" still ran after five minutes.`);
	const { error, runData } = parse(finished.data).resultData;
	return { status: finished.status, error, runs: runData ?? {} };
}

/** Waits for the runs that a trigger has started since then; returns how each ended. */
export async function runsSince(editor: Editor, { id }: Workflow, since: Date): Promise<string[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const statuses = await until(30_000, async () => {
		const { results } = await editor.call<{
			results: { status: string; createdAt: string }[];
		}>('GET', `/executions?limit=20&filter=${filter}`);
		const runs = results.filter(({ createdAt }) => new Date(createdAt) >= since);
		const isOver = runs.length > 0 && !runs.some(({ status }) => isRunning(status));
		return isOver ? runs.map(({ status }) => status) : undefined;
	});
	return statuses ?? [];
}
