import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { REQUEST_OPTIONS } from '../client/options';
import { titleOf, wireName } from '../fields/field';
import type { Operation, Resource } from '../operation';
import { OUTPUT_PROPERTIES } from '../output/output';

/** Everything that the panel shows, derived from the declarations. */
export function propertiesOf(resources: readonly Resource[]): INodeProperties[] {
	return [
		dropdown(
			'resource',
			resources.map(({ name, value }) => ({ name, value })),
			resources[0].value,
		),
		...resources.map(operationsOf),
		...resources.flatMap(fieldsOf),
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

/** A property, and the operations of its resource that show it. */
interface Shared {
	property: INodeProperties;
	/** The property as text: what is the same for two operations is loaded once. */
	identity: string;
	operations: string[];
}

/**
 * The fields of all operations of a resource, each in the order of its declaration. Equal ones are
 * shared as long as no order has to suffer: the editor loads the whole panel of every node at once.
 */
function fieldsOf({ value, operations }: Resource): INodeProperties[] {
	const shared: Shared[] = [];
	for (const operation of operations) {
		let place = 0;
		for (const property of panelOf(operation)) {
			const identity = JSON.stringify(property);
			const found = shared.findIndex((one, at) => at >= place && one.identity === identity);
			if (found < 0) shared.splice(place, 0, { property, identity, operations: [operation.value] });
			else shared[found].operations.push(operation.value);
			place = (found < 0 ? place : found) + 1;
		}
	}
	return shared.map(({ property, operations: showing }) => ({
		...property,
		displayOptions: shownWith({ resource: [value], operation: showing }, property),
	}));
}

/** An operation's fields in the order of its declaration; the form of the answer before Options. */
function panelOf({ fields, output }: Operation): INodeProperties[] {
	const properties = fields.map(({ property }) => property);
	if (!output.selectable) return properties;
	const options = properties.findIndex(({ name }) => name === 'options');
	return properties.toSpliced(options < 0 ? properties.length : options, 0, ...OUTPUT_PROPERTIES);
}

function shownWith(here: IDisplayOptions['show'], { displayOptions }: INodeProperties) {
	return { ...displayOptions, show: { ...here, ...displayOptions?.show } };
}
