import type { INodeProperties } from 'n8n-workflow';
import type { Operation, Resource } from '../declare/operation';
import { inWords } from '../declare/labels';
import { whyNoTool } from '../declare/tools';
import { titleOf, type Field } from '../fields/field';
import { withArticle } from '../fields/recordIds';
import { splitTemplate } from '../http/path';
import { isWrite } from '../http/request';

/** Resources from this place on are used so rarely that they share sentences, to load less. */
const MOST_USED = 6;

/** A resource's name in the middle of a sentence, worked out by n8n. */
const NOUN = "{{ $parameter.resource.replace(/[A-Z]/g, ' $&').toLowerCase() }}";

/** What the operations of rare resources have in common, as expressions. */
const SHARED: Readonly<Record<string, string>> = {
	get: `=Retrieve one ${NOUN}. Changes nothing. Takes its ID: list them first.`,
	getAll: `=List ${NOUN} records, or only those that match the filters. Changes nothing. Returns them and their total number.`,
	update: `=Change one ${NOUN} and return it. Takes its ID: list them first.`,
	delete: `=Delete one ${NOUN} permanently. This cannot be undone. Takes its ID: list them first.`,
};

/**
 * What a language model reads about each operation that can be a tool, unless a person writes
 * something else. n8n takes a parameter of this name in place of its own sentence.
 */
export function toolDescriptions(resources: readonly Resource[]): INodeProperties[] {
	const places = new Map<string, { operation: string; text: string; resources: string[] }>();
	for (const [index, resource] of resources.entries()) {
		for (const operation of resource.operations.filter((one) => !whyNoTool(one))) {
			const { value, resultLets } = operation;
			const isRare = index >= MOST_USED;
			const shared = isRare && !resultLets ? SHARED[value] : undefined;
			const text = shared ?? describe(operation, resource, isRare);
			const key = `${value} ${text}`;
			const place = places.get(key) ?? { operation: value, text, resources: [] };
			place.resources.push(resource.value);
			places.set(key, place);
		}
	}
	return [...places.values()].map(({ operation, text, resources: shown }) => ({
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		default: text,
		displayOptions: { show: { '@tool': [true], ...placeOf(operation, shown, resources) } },
	}));
}

/** An operation that only one resource has needs no more to be told from the others. */
function placeOf(operation: string, shown: string[], all: readonly Resource[]) {
	const having = all.filter(({ operations }) =>
		operations.some(({ value }) => value === operation),
	);
	return { ...(having.length > 1 && { resource: shown }), operation: [operation] };
}

/**
 * What it does, whether that can be undone, what it returns, and where the IDs come from.
 *
 * @param isShort leaves out that a record which is changed is also returned
 */
export function describe(operation: Operation, resource: Resource, isShort = false): string {
	return [
		sentence(operation.description),
		permanence(operation),
		returned(operation, resource, isShort),
		whereFound(operation.fields, isShort),
	]
		.filter(Boolean)
		.join(' ');
}

const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

function permanence({ request, also, traits, undoneBy, description }: Operation): string {
	if (undoneBy) return `${undoneBy} reverses this.`;
	const writes = [request, ...also].some((one) =>
		isWrite({ ...splitTemplate(one), traits: traits?.[one] }),
	);
	if (!writes) return 'Changes nothing.';
	const isDelete = splitTemplate(request).method === 'DELETE';
	return isDelete && !/cannot be undone/.test(description) ? 'This cannot be undone.' : '';
}

function returned(
	{ records, output, resultLets, handsOut, value }: Operation,
	{ name }: Resource,
	isShort: boolean,
): string {
	if (handsOut) return `The result lets anyone ${String(resultLets)}.`;
	if (records) return `Returns ${inWords(titleOf(records))} and their total number.`;
	const isRecord = 'id' in output.shape && 'createdAt' in output.shape && value !== 'revoke';
	return isRecord && !isShort && value !== 'get' ? `Returns the ${inWords(name)}.` : '';
}

/** The records that have to be chosen, each once. */
function whereFound(fields: readonly Field[], isShort: boolean): string {
	const nouns = new Map<string, string>();
	for (const { property, recordNoun, alsoForId = [] } of fields) {
		if (!recordNoun || !property.required) continue;
		nouns.set(recordNoun, listed([`${recordNoun} ID`, ...alsoForId.map(inSentence)]));
	}
	const ids = [...nouns.values()].map(withArticle);
	if (ids.length === 0) return '';
	const one = isShort ? 'it' : `the ${String([...nouns.keys()][0])}`;
	return `Takes ${ids.join(' and ')}: find ${nouns.size > 1 ? 'them' : one} first.`;
}

/** `Email` among other names of a user. */
const inSentence = (name: string): string =>
	name === 'Email' ? 'email address' : name.toLowerCase();

/** `role ID, name or key`: the last name may be two in itself. */
const listed = (names: readonly string[]): string =>
	names.join(' or ').replace(/ or (?=.* or )/, ', ');
