import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { REQUEST_OPTIONS } from './client/options';
import { titleOf } from './fields/field';
import type { Operation, Resource } from './operation';
import { OUTPUT_PROPERTIES } from './output/output';

/** Everything that the panel shows, derived from the declarations. */
export function propertiesOf(resources: readonly Resource[]): INodeProperties[] {
	return [
		dropdown(
			'resource',
			resources.map(({ name, value }) => ({ name, value })),
			resources[0].value,
		),
		...resources.map(operationsOf),
		...resources.flatMap((resource) =>
			resource.operations.flatMap((operation) => fieldsOf(resource, operation)),
		),
		REQUEST_OPTIONS,
	];
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
function fieldsOf(resource: Resource, { value, fields, output }: Operation): INodeProperties[] {
	const properties = fields.map(({ property }) => property);
	if (output.selectable) {
		const beforeOptions = properties.findIndex(({ name }) => name === 'options');
		properties.splice(
			beforeOptions < 0 ? properties.length : beforeOptions,
			0,
			...OUTPUT_PROPERTIES,
		);
	}
	const here = { resource: [resource.value], operation: [value] };
	return properties.map((property) => ({ ...property, displayOptions: shownWith(here, property) }));
}

function shownWith(here: IDisplayOptions['show'], { displayOptions }: INodeProperties) {
	return { ...displayOptions, show: { ...here, ...displayOptions?.show } };
}
