import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { REQUEST_OPTIONS } from './client/options';
import { titleOf } from './fields/field';
import type { Operation, Resource } from './operation';
import { resultNotice } from './output/notice';
import { OUTPUT_PROPERTIES } from './output/output';
import { sensitivePathsOf } from './output/sensitive';

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
 * Where the node's items hold values that let their holder in, for all operations together.
 * Source: INodeTypeDescription.sensitiveOutputFields. n8n 2.41 reads it, but hides nothing yet.
 */
export function sensitivePaths(resources: readonly Resource[]): string[] {
	const paths = resources
		.flatMap(({ operations }) => operations)
		.flatMap(({ output, records }) => sensitivePathsOf(output, records));
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

/**
 * An operation's fields in the order of its declaration; the form of the answer before Options.
 * What the result lets its holder do comes first, or with the form that it depends on.
 */
function panelOf({ fields, output, resultLets }: Operation): INodeProperties[] {
	const notices = resultLets ? [resultNotice(resultLets, output)] : [];
	const [first, later] = notices[0]?.displayOptions ? [[], notices] : [notices, []];
	const properties = fields.map(({ property }) => property);
	const form = output.selectable ? [...OUTPUT_PROPERTIES, ...later] : [];
	const options = properties.findIndex(({ name }) => name === 'options');
	return [...first, ...properties.toSpliced(options < 0 ? properties.length : options, 0, ...form)];
}

function shownWith(here: IDisplayOptions['show'], { displayOptions }: INodeProperties) {
	return { ...displayOptions, show: { ...here, ...displayOptions?.show } };
}
