// What a run of the Clerk nodes came to.

import { nodeTypes } from './examples.mts';
import type { Workflow } from './examples.mts';
import type { Execution, NodeRun } from './run.mts';

/** A row of the table: a Clerk node, or a whole workflow. */
export interface Row {
	name: string;
	result: 'ok' | 'failed' | 'nothing to do';
	what: string;
	ms?: number;
}

/** So that the table fits a terminal of 120 columns. */
const widest = 50;

/**
 * A row for each Clerk node of a workflow.
 *
 * @param mayBeEmpty whether a node may be left out because there was nothing for it: a real
 *   instance may have no organization
 */
export function nodeRows(workflow: Workflow, execution: Execution, mayBeEmpty: boolean): Row[] {
	const isFine = mayBeEmpty && execution.status === 'success';
	const nodes = workflow.nodes.filter(({ type }) => type === nodeTypes.clerk);
	return nodes.map(({ name }) => {
		const run = execution.runs[name]?.[0];
		if (!run && isFine) return { name, result: 'nothing to do', what: '' };
		if (!run) return { name, result: 'failed', what: 'did not run' };
		const error = errorOf(run);
		const ms = Math.round(run.executionTime);
		return { name, result: error ? 'failed' : 'ok', what: error ?? inWords(run), ms };
	});
}

/** A row for a whole workflow, whose last steps may have nothing to do. */
export function workflowRow(workflow: Workflow, execution: Execution): Row {
	const wrong = nodeRows(workflow, execution, true).find(({ result }) => result === 'failed');
	const isGood = execution.status === 'success' && !wrong;
	const trouble = wrong ? `${wrong.name}: ${wrong.what}` : execution.error?.message;
	const what = isGood ? `${Object.keys(execution.runs).length} nodes` : (trouble ?? '');
	return { name: titleOf(workflow), result: isGood ? 'ok' : 'failed', what };
}

/** The workflow's name without the prefix that all examples have. */
export const titleOf = ({ name }: Workflow): string => name.replace(/^Clerk: /, '');

/** Prints the rows under a heading. */
export function printTable(heading: string, rows: Row[]): void {
	console.log(`\n${heading}`);
	const shorten = (text: string) => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);
	const columns = ({ name: _, ...row }: Row) => ({ ...row, what: shorten(row.what) });
	console.table(Object.fromEntries(rows.map((row) => [row.name, columns(row)])));
}

function errorOf({ error, data }: NodeRun) {
	if (error) return [error.message, error.description].filter(Boolean).join(' ');
	const failed = (data?.main ?? []).flatMap((items) => items ?? []).find(({ json }) => json.error);
	return failed && String(failed.json.error);
}

function inWords({ data }: NodeRun) {
	const items = (data?.main?.[0] ?? []).map(({ json }) => json);
	const named = items.slice(0, 3).map(nameOf).join(', ');
	if (items.length === 1) return named;
	return `${items.length} items${named && `: ${named}`}${items.length > 3 ? ', …' : ''}`;
}

/** What a person would call the record. */
function nameOf(item: Record<string, unknown>): string {
	const name = item.name ?? item.primaryEmailAddress ?? item.username ?? item.id ?? '';
	const state = item.deleted ? 'deleted' : item.status;
	return [name, state && `(${String(state)})`].filter(Boolean).join(' ');
}
