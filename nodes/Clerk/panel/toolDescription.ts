import type { INodeProperties } from 'n8n-workflow';
import type { Operation, Resource } from '../declare/operation';
import type { Field } from '../fields/field';
import { splitTemplate } from '../http/path';

/**
 * What a language model reads about an operation that it can call as a tool, unless a person
 * writes something else. n8n takes a parameter of this name in place of its own sentence.
 */
export const toolDescriptionProperty = (
	operation: Operation,
	resource: Resource,
): INodeProperties => ({
	displayName: 'Description',
	name: 'toolDescription',
	type: 'string',
	typeOptions: { rows: 3 },
	default: describe(operation, resource),
	displayOptions: { show: { '@tool': [true] } },
});

/** What it does, whether that can be undone, what it returns, and where the IDs come from. */
export function describe(operation: Operation, resource: Resource): string {
	return [
		sentence(operation.description),
		permanence(operation),
		returned(operation, resource),
		...operation.fields.filter(isChosenRecord).map(whereFound),
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

function returned({ records, output, resultLets, handsOut, value }: Operation, { name }: Resource) {
	if (handsOut) return `The result lets anyone ${String(resultLets)}.`;
	if (records) return `Returns ${inWords(records)} and their total number.`;
	const isRecord = 'id' in output.shape && 'createdAt' in output.shape;
	return isRecord && value !== 'get' ? `Returns the ${inWords(name)}.` : '';
}

const isChosenRecord = ({ property }: Field): boolean =>
	property.type === 'resourceLocator' && property.required === true;

function whereFound({ property, byAddress }: Field): string {
	const noun = inWords(property.displayName);
	const id = byAddress ? `${noun} ID or email address` : `${noun} ID`;
	return `Takes ${/^[aeio]/i.test(id) ? 'an' : 'a'} ${id}; find it with a tool that lists them.`;
}

/** `Organization Membership` and `organizationMemberships` in the middle of a sentence. */
const inWords = (name: string): string =>
	name
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.split(' ')
		.map((word) => (/^[A-Z][A-Z0-9]|^OAuth/.test(word) ? word : word.toLowerCase()))
		.join(' ');
