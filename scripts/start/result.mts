// What a run of the Clerk nodes came to.

import { clerkNodeType } from './examples.mts';
import type { Workflow } from './examples.mts';
import type { Execution, NodeRun } from './run.mts';

/** A row of the table: a Clerk node, or a whole workflow. */
export interface Row {
	name: string;
	result: 'ok' | 'failed' | 'did not run' | 'nothing to do';
	what: string;
	ms?: number;
}

/** So that the table fits a terminal of 120 columns. */
const widest = 50;

/**
 * @param mayBeEmpty whether a node may be left out because there was nothing for it: a real
 *   instance may have no organization
 */
export function resultRows(workflow: Workflow, execution: Execution, mayBeEmpty: boolean): Row[] {
	const ifLeftOut = mayBeEmpty && execution.status === 'success' ? 'nothing to do' : 'did not run';
	const nodes = workflow.nodes.filter(({ type }) => type === clerkNodeType);
	return nodes.map(({ name }) => {
		const run = execution.runs[name]?.[0];
		if (!run) return { name, result: ifLeftOut, what: '' };
		const error = errorOf(run);
		const ms = Math.round(run.executionTime);
		return { name, result: error ? 'failed' : 'ok', what: error ?? inWords(run), ms };
	});
}

/** Several Clerk nodes of a workflow in one row. */
export function summary(workflow: Workflow, execution: Execution, rows: Row[]): Row {
	const name = titleOf(workflow);
	const wrong = rows.find(isFailure);
	if (wrong) return { name, result: 'failed', what: `${wrong.name}: ${wrong.what}` };
	const what = execution.error?.message;
	if (execution.status !== 'success') return { name, result: 'failed', what: what ?? '' };
	return { name, result: 'ok', what: `${Object.keys(execution.runs).length} nodes` };
}

/** The workflow's name without the prefix that all examples have. */
export const titleOf = ({ name }: Workflow): string => name.replace(/^Clerk: /, '');

/** Whether the row tells of a failure. */
export const isFailure = ({ result }: Row): boolean =>
	result === 'failed' || result === 'did not run';

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
