// Running a workflow in the editor's own way, so that the run is in the editor's list.

import { setTimeout as wait } from 'node:timers/promises';

import { parse } from 'flatted';

import { Trouble } from '../install/trouble.mjs';
import type { Editor } from './editor.mts';
import type { Workflow, WorkflowNode } from './examples.mts';

const patienceMs = 5 * 60_000;
const pollMs = 250;

/** One pass of a node. */
export interface NodeRun {
	executionTime: number;
	error?: { message: string; description?: string | null };
	data?: { main?: ({ json: Record<string, unknown> }[] | null)[] };
}

/** What a run left. */
export interface Execution {
	id: string;
	status: string;
	error?: { message: string };
	/** By the name of the node; a node that did not run is missing. */
	runs: Record<string, NodeRun[]>;
}

interface StoredExecution {
	id: string;
	status: string;
	/** n8n keeps it in a form that allows for circles. */
	data: string;
}

/** Whether a workflow can be started by hand. */
export const canRun = ({ nodes }: Workflow): boolean => nodes.some(isManual);

const isManual = ({ type }: WorkflowNode) => type === 'n8n-nodes-base.manualTrigger';

/** Runs a workflow from its Manual Trigger and waits for the end. */
export async function runWorkflow(editor: Editor, workflow: Workflow): Promise<Execution> {
	const trigger = workflow.nodes.find(isManual);
	if (!trigger) throw new Trouble(`The workflow "${workflow.name}" has no Manual Trigger.`);

	const { executionId } = await editor.call<{ executionId: string }>(
		'POST',
		`/workflows/${workflow.id}/run`,
		{ triggerToStartFrom: { name: trigger.name } },
	);
	for (const until = Date.now() + patienceMs; Date.now() < until;) {
		const stored = await editor.call<StoredExecution>('GET', `/executions/${executionId}`);
		if (!['new', 'running', 'waiting', 'unknown'].includes(stored.status)) return open(stored);
		await wait(pollMs);
	}
	throw new Trouble(`The workflow "${workflow.name}" still ran after five minutes.`);
}

function open({ id, status, data }: StoredExecution): Execution {
	const { error, runData } = parse(data).resultData;
	return { id, status, error, runs: runData ?? {} };
}
