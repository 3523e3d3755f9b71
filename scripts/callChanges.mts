/** Which calls came, went and changed, from one table of facts to the next. */

import type { Facts, OperationFacts, Schema } from '../sandbox/facts/table.mts';
import type { Change, Comparison } from './factsReport.mts';
import { schemaChanges } from './schemaChanges.mts';

type Operations = Facts['operations'];

/** The changes of all calls. */
export function callChanges(comparison: Comparison): Change[] {
	const { before, after, untabled = {}, deprecated, filesOf = () => [] } = comparison;
	const changes: Change[] = [];
	const known = new Set<string>();
	for (const [id, old] of Object.entries(before.operations)) {
		const now = after.operations[id] ? id : sameCall(old, after.operations);
		if (now === undefined) {
			const kind = deprecated?.operations.includes(id) ? 'deprecated' : 'went';
			changes.push({ kind, name: title(id, old), notes: filesOf(id) });
			continue;
		}
		known.add(now);
		if (now !== id) {
			changes.push({ kind: 'renamed', name: `${id} → ${now}`, notes: filesOf(id) });
		}
		const fields = fieldChanges(old, after.operations[now], deprecated?.body[now]);
		if (fields.length === 0) continue;
		changes.push({ kind: 'changed', name: title(now, old), notes: filesOf(id), fields });
	}
	const unknown = (kind: 'came' | 'untabled', operations: Operations) =>
		Object.entries(operations)
			.filter(([id]) => !known.has(id))
			.map(([id, one]): Change => ({ kind, name: `${title(id, one)}, tag ${one.tag}` }));
	return [...changes, ...unknown('came', after.operations), ...unknown('untabled', untabled)];
}

const title = (id: string, { method, path }: OperationFacts): string => `${method} ${path} (${id})`;

/** The id that a call has now. Names in the path are up to the document. */
function sameCall(old: OperationFacts, operations: Operations): string | undefined {
	const call = ({ method, path }: OperationFacts) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`;
	return Object.keys(operations).find((id) => call(operations[id]) === call(old));
}

/** What is said about a call beside its fields. */
const PLAIN: Record<string, (facts: OperationFacts) => string> = {
	method: ({ method }) => method,
	path: ({ path }) => path,
	tag: ({ tag }) => tag,
	'body type': ({ bodyType = 'JSON' }) => bodyType,
	body: ({ bodyRequired }) => (bodyRequired ? 'required' : 'optional'),
};

function fieldChanges(old: OperationFacts, now: OperationFacts, deprecated: string[] = []) {
	const plain = Object.entries(PLAIN)
		.map(([name, said]) => [name, said(old), said(now)])
		.filter(([, before, after]) => before !== after)
		.map(([name, before, after]) => `~ ${name}: ${before} → ${after}`);
	const statuses = Object.keys({ ...old.responses, ...now.responses });
	const answers = statuses.flatMap((status) => {
		const [before, after] = [old.responses[status], now.responses[status]];
		if (after === undefined) return [`- answer ${status}`];
		if (before === undefined) return [`+ answer ${status}`];
		return schemaChanges(before, after).map(within(`answer ${status}`));
	});
	return [
		...plain,
		...schemaChanges(querySchema(old), querySchema(now))
			.map(within('query'))
			.map(deprecatedIn('query', now.deprecatedQuery)),
		...schemaChanges(old.body, now.body).map(within('body')).map(deprecatedIn('body', deprecated)),
		...answers,
	];
}

const querySchema = ({ query, requiredQuery }: OperationFacts): Schema => ({
	properties: query,
	required: requiredQuery,
});

/** `+ limit` → `+ query limit` */
const within = (part: string) => (line: string) => line.replace(' ', ` ${part} `);

const deprecatedIn =
	(part: string, names: string[] = []) =>
	(line: string) =>
		names.some((name) => line === `- ${part} ${name}`) ? `${line} (deprecated)` : line;
