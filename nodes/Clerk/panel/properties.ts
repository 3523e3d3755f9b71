import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { REQUEST_OPTIONS } from '../client/options';
import { titleOf, wireName } from '../fields/field';
import type { Operation, Resource } from '../operation';
import { OUTPUT_PROPERTIES } from '../output/output';
import { shareProperties, type OperationPanel } from './share';

/** Everything that the panel shows, derived from the declarations. */
export function propertiesOf(resources: readonly Resource[]): INodeProperties[] {
	return [
		dropdown(
			'resource',
			resources.map(({ name, value }) => ({ name, value })),
			resources[0].value,
		),
		...resources.map(operationsOf),
		...shareProperties(resources.flatMap(panelsOf)),
		REQUEST_OPTIONS,
	];
}

/**
 * Paths of values that n8n hides in its views: simplified and raw, and in a combined list. They
 * hold for all operations of the node. Source: INodeTypeDescription.sensitiveOutputFields.
 */
export function sensitivePaths(resources: readonly Resource[]): string[] {
	const paths = resources
		.flatMap(({ operations }) => operations)
		.flatMap(({ output: { sensitive = [] }, records }) =>
			sensitive
				.flatMap((name) => [name, wireName(name)])
				.flatMap((name) => (records ? [name, `${records}[*].${name}`] : [name])),
		);
	return [...new Set(paths)];
}

function operationsOf({ value: resource, operations }: Resource): INodeProperties {
	const options = operations.map(({ name, value, action, description }) => ({
		name,
		value,
		action,
		description,
	}));
	const usual = operations.find(({ value }) => value === 'getAll') ?? operations[0];
	return {
		...dropdown('operation', options, usual.value),
		displayOptions: { show: { resource: [resource] } },
	};
}

/** Resource and Operation: the choices by name, fixed for all items. */
function dropdown(name: string, options: INodePropertyOptions[], initial: string): INodeProperties {
	const sorted = options.toSorted((a, b) => a.name.localeCompare(b.name));
	const base = { displayName: titleOf(name), name, noDataExpression: true };
	return { ...base, type: 'options', options: sorted, default: initial };
}

/** An operation's fields in the order of its declaration; the form of the answer before Options. */
function panelOf({ fields, output }: Operation): INodeProperties[] {
	const properties = fields.map(({ property }) => property);
	if (!output.selectable) return properties;
	const options = properties.findIndex(({ name }) => name === 'options');
	return properties.toSpliced(options < 0 ? properties.length : options, 0, ...OUTPUT_PROPERTIES);
}

const panelsOf = ({ value, operations }: Resource): OperationPanel[] =>
	operations.map((operation) => ({
		resource: value,
		operation: operation.value,
		properties: panelOf(operation),
	}));
