import type { Operation, Resource } from '../declare/operation';
import { inWords } from '../declare/labels';
import { titleOf, type Field } from '../fields/field';
import { withArticle } from '../fields/recordIds';
import { splitTemplate } from '../http/path';
import { isWrite } from '../http/request';

/**
 * What it does, whether that can be undone, what it returns, and where the IDs come from.
 *
 * @param isShort leaves out that a record which is changed is also returned, and what the resource
 * says already
 */
export function describe(operation: Operation, resource: Resource, isShort = false): string {
	return [
		sentence(operation.description),
		permanence(operation),
		returned(operation, resource, isShort),
		whereFound(operation.fields, inWords(resource.name), isShort),
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
function whereFound(fields: readonly Field[], own: string, isShort: boolean): string {
	const nouns = new Map<string, string>();
	for (const { property, recordNoun, alsoForId = [] } of fields) {
		if (!recordNoun || !property.required) continue;
		nouns.set(recordNoun, listed([`${recordNoun} ID`, ...alsoForId.map(inSentence)]));
	}
	const ids = [...nouns.values()].map(withArticle);
	const [first] = nouns.keys();
	if (first === undefined) return '';
	if (isShort && ids.length === 1 && first === own) {
		return `Takes ${String(ids[0]).replace(/^an? .*? ID/, 'its ID')}: find it first.`;
	}
	return `Takes ${ids.join(' and ')}: find ${nouns.size > 1 ? 'them' : `the ${first}`} first.`;
}

/** `Email` among other names of a user. */
const inSentence = (name: string): string =>
	name === 'Email' ? 'email address' : name.toLowerCase();

/** `role ID, name or key`: the last name may be two in itself. */
const listed = (names: readonly string[]): string =>
	names.join(' or ').replace(/ or (?=.* or )/, ', ');
