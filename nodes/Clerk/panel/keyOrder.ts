import type { INodeProperties } from 'n8n-workflow';

/** What differs most comes first or last, and what repeats stays together. Found by measuring. */
const ORDER = [
	'value',
	'displayName',
	'name',
	'action',
	'options',
	'typeOptions',
	'modes',
	'type',
	'default',
	'noDataExpression',
	'placeholder',
	'description',
	'hint',
	'required',
	'displayOptions',
];

/** Parts that hold further properties, choices or modes. */
const NESTED = new Set(['options', 'values', 'modes']);

/**
 * The same properties with their keys in one order, which makes them compress better: the editor
 * loads fewer bytes.
 */
export const inKeyOrder = (properties: readonly INodeProperties[]): INodeProperties[] =>
	properties.map(sortKeys);

function sortKeys<Part extends object>(part: Part): Part {
	const entries = Object.entries(part).toSorted(
		([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other),
	);
	const sorted = entries.map(([key, value]: [string, unknown]) => [
		key,
		NESTED.has(key) && Array.isArray(value) ? value.map(sortKeys) : value,
	]);
	return Object.fromEntries(sorted) as Part;
}
