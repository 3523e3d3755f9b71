import type { INodeProperties } from 'n8n-workflow';
import { changesClerk } from '../declare/changesClerk';
import { deleted } from '../declare/deletes';
import { descriptionOf } from '../declare/descriptionOf';
import { inWords } from '../declare/labels';
import type { Operation, Resource } from '../declare/operation';
import { titleOf } from '../fields/field';
import { modelShape } from '../output/forModel';
import type { Output } from '../output/output';
import { listed } from './listed';
import { requiredInWords } from './requiredInWords';

/**
 * What a language model reads about an operation, unless a person writes something else. n8n takes a
 * parameter of this name in place of its own sentence.
 */
export const toolDescription = (operation: Operation, resource: Resource): INodeProperties => ({
	displayName: 'Description',
	name: 'toolDescription',
	type: 'string',
	typeOptions: { rows: 4 },
	default: describe(operation, resource),
	displayOptions: { show: { '@tool': [true] } },
});

/** What it does, whether that can be undone, what it returns, what it takes and where to find that. */
const describe = (operation: Operation, resource: Resource): string =>
	[
		descriptionOf(operation).replace(/\.?$/, '.'),
		effect(operation),
		returned(operation, resource),
		operation.handsOut && `The result lets anyone ${String(operation.resultLets)}.`,
		requiredInWords(operation.fields),
	]
		.filter(Boolean)
		.join(' ');

/** What undoes it, or that there is nothing to undo. */
function effect(operation: Operation): string {
	if (operation.undoneBy) return `${operation.undoneBy} reverses this.`;
	return changesClerk(operation) ? '' : 'Changes nothing.';
}

/** A list with its total, a record by its name, and anything else by its parts. */
function returned({ output, records, handsOut, value }: Operation, resource: Resource): string {
	if (records) return `Returns ${inWords(titleOf(records))} and their total number.`;
	if (output === deleted) return 'Returns a confirmation.';
	const names = Object.keys(modelShape(output, handsOut));
	if (!isRecordOf(resource, output)) {
		return names.length > 0 ? `Returns ${firstOf(names)}.` : 'Returns no record.';
	}
	// What is retrieved is said already.
	if (value === 'get') return '';
	const kept = Object.keys(output.shape).filter(
		(name) => output.sensitive?.includes(name) && !names.includes(name),
	);
	const without = kept.length > 0 ? `, without its ${listed(kept)}` : '';
	return `Returns the ${inWords(resource.name)}${without}.`;
}

/** Names that a description lists; a model sees the others in the answer. */
const MAX_LISTED = 8;

const firstOf = (names: readonly string[]): string =>
	names.length > MAX_LISTED
		? `${names.slice(0, MAX_LISTED).join(', ')} and ${names.length - MAX_LISTED} more fields`
		: listed(names);

/** Whether an answer is a record of the resource: it has all that lists of them have. */
function isRecordOf({ operations }: Resource, { shape }: Output): boolean {
	const own = ['getAll', 'get', 'create']
		.map((value) => operations.find((one) => one.value === value))
		.find((one) => one !== undefined);
	const wanted = Object.keys(own?.output.shape ?? {});
	return wanted.includes('id') && wanted.every((name) => name in shape);
}
