import type { INodeProperties } from 'n8n-workflow';
import type { Operation, Resource } from '../declare/operation';
import { inWords } from '../declare/labels';
import { whyNoTool } from '../declare/tools';
import { titleOf, type Field } from '../fields/field';
import { withArticle } from '../fields/recordIds';
import { splitTemplate } from '../http/path';

/**
 * What a language model reads about each operation that can be a tool, unless a person writes
 * something else. n8n takes a parameter of this name in place of its own sentence.
 */
export const toolDescriptions = (resource: Resource): INodeProperties[] =>
	resource.operations
		.filter((operation) => !whyNoTool(operation))
		.map((operation) => ({
			displayName: 'Description',
			name: 'toolDescription',
			type: 'string',
			typeOptions: { rows: 3 },
			default: describe(operation, resource),
			displayOptions: {
				show: { '@tool': [true], resource: [resource.value], operation: [operation.value] },
			},
		}));

/** What it does, whether that can be undone, what it returns, and where the IDs come from. */
export function describe(operation: Operation, resource: Resource): string {
	return [
		sentence(operation.description),
		permanence(operation),
		returned(operation, resource),
		whereFound(operation.fields),
	]
		.filter(Boolean)
		.join(' ');
}

const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

function permanence({ request, also, traits, undoneBy, description }: Operation): string {
	if (undoneBy) return `${undoneBy} reverses this.`;
	const onlyReads = [request, ...also].every(
		(one) => one.startsWith('GET ') || traits?.[one]?.repeat === 'reads',
	);
	if (onlyReads) return 'Changes nothing.';
	const isDelete = splitTemplate(request).method === 'DELETE';
	return isDelete && !/cannot be undone/.test(description) ? 'This cannot be undone.' : '';
}

function returned(
	{ records, output, resultLets, handsOut, value }: Operation,
	{ name }: Resource,
): string {
	if (handsOut) return `The result lets anyone ${String(resultLets)}.`;
	if (records) return `Returns ${inWords(titleOf(records))} and their total number.`;
	const isRecord = 'id' in output.shape && 'createdAt' in output.shape;
	return isRecord && value !== 'get' ? `Returns the ${inWords(name)}.` : '';
}

/** The records that have to be chosen, each once. */
function whereFound(fields: readonly Field[]): string {
	const nouns = new Map<string, string>();
	for (const { property, recordNoun, byAddress } of fields) {
		if (!recordNoun || !property.required) continue;
		nouns.set(recordNoun, byAddress ? `${recordNoun} ID or email address` : `${recordNoun} ID`);
	}
	const ids = [...nouns.values()].map(withArticle);
	if (ids.length === 0) return '';
	return `Takes ${ids.join(' and ')}: find ${nouns.size > 1 ? 'them' : `the ${String([...nouns.keys()][0])}`} first.`;
}
