// What a run of the Clerk nodes came to, as a table.

import { clerkNodeType } from './examples.mts';
import type { Workflow } from './examples.mts';
import type { Execution, NodeRun } from './run.mts';

/** One Clerk node of the workflow. */
export interface Row {
	operation: string;
	result: 'ok' | 'failed' | 'did not run' | 'nothing to read';
	what: string;
	ms: string;
}

/** So that the table fits a terminal of 120 columns. */
const widest = 72;

type Item = Record<string, unknown>;

/**
 * @param mayBeEmpty whether a node may be left out because there was nothing for it: a real
 *   instance may have no organization
 */
export function resultRows(workflow: Workflow, execution: Execution, mayBeEmpty: boolean): Row[] {
	const nodes = workflow.nodes.filter(({ type }) => type === clerkNodeType);
	return nodes.map(({ name }) => {
		const run = execution.runs[name]?.[0];
		if (!run) {
			const excused = mayBeEmpty && execution.status === 'success';
			return {
				operation: name,
				result: excused ? 'nothing to read' : 'did not run',
				what: '',
				ms: '',
			};
		}
		const error = errorOf(run);
		return {
			operation: name,
			result: error === undefined ? 'ok' : 'failed',
			what: error ?? inWords(itemsOf(run)),
			ms: String(Math.round(run.executionTime)),
		};
	});
}

/** The rows in columns, under a heading. */
export function table(rows: Row[]): string {
	const heading: Row = {
		operation: 'Operation',
		result: 'Result' as Row['result'],
		what: 'What came out',
		ms: 'ms',
	};
	const columns = ['operation', 'result', 'what', 'ms'] as const;
	const cut = [heading, ...rows].map((row) => ({ ...row, what: shorten(row.what) }));
	const width = (column: keyof Row) => Math.max(...cut.map((row) => row[column].length));
	const lines = cut.map((row) =>
		columns
			.map((column) =>
				column === 'ms' ? row.ms.padStart(width('ms')) : row[column].padEnd(width(column)),
			)
			.join('  '),
	);
	const rule = columns.map((column) => '─'.repeat(width(column))).join('  ');
	return [lines[0], rule, ...lines.slice(1)].map((line) => `  ${line.trimEnd()}`).join('\n');
}

const shorten = (text: string) => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);

function errorOf({ error, data }: NodeRun) {
	if (error) return [error.message, error.description].filter(Boolean).join(' – ');
	const failed = (data?.main ?? []).flatMap((items) => items ?? []).find(({ json }) => json.error);
	return failed && String(failed.json.error);
}

const itemsOf = ({ data }: NodeRun) => (data?.main?.[0] ?? []).map(({ json }) => json);

function inWords(items: Item[]) {
	const named = items.slice(0, 3).map(nameOf).join(', ');
	if (items.length === 1) return named;
	return `${items.length} items${items.length ? `: ${named}${items.length > 3 ? ', …' : ''}` : ''}`;
}

/** What a person would call the record. */
function nameOf(item: Item): string {
	const emails = item.emailAddresses as { emailAddress: string }[] | undefined;
	const name = item.name ?? emails?.[0]?.emailAddress ?? item.username ?? item.id ?? '';
	const state = item.deleted ? 'deleted' : item.status;
	return [name, state && `(${String(state)})`].filter(Boolean).join(' ');
}
