import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { descriptionOf } from '../declare/descriptionOf';
import type { Resource } from '../declare/operation';
import { whyNoTool } from '../declare/tools';
import { titleOf } from '../fields/field';
import { NO_TOOL } from '../output/output';
import { sensitivePathsOf } from '../output/sensitive';
import { operationPanel } from './operationPanel';
import { shareProperties } from './share';

/** Everything that the panel shows, derived from the declarations. */
export function propertiesOf(resources: readonly Resource[]): INodeProperties[] {
	const panels = resources.flatMap((resource) =>
		resource.operations.map((operation) => operationPanel(operation, resource)),
	);
	return [
		dropdown(
			'resource',
			resources.map(({ name, value, description }) => ({ name, value, description })),
			resources[0]?.value,
		),
		...resources.map(operationsOf),
		...shareProperties(panels),
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
	const options = operations.map((operation) => {
		const { name, value, action } = operation;
		const description = descriptionOf(operation);
		return {
			name,
			value,
			description,
			action,
			...(whyNoTool(operation) && { displayOptions: NO_TOOL }),
		};
	});
	const usual = ['getAll', 'get'].find((value) => options.some((option) => option.value === value));
	return {
		...dropdown('operation', options, usual),
		displayOptions: { show: { resource: [resource] } },
	};
}

/**
 * Resource and Operation: fixed for all items, in the given order. n8n's node panel shows its
 * actions in the same one.
 *
 * @param initial the default, else the first one. n8n does not save a choice that is the default.
 */
function dropdown(
	name: string,
	options: INodePropertyOptions[],
	initial?: INodePropertyOptions['value'],
): INodeProperties {
	const base = { displayName: titleOf(name), name, noDataExpression: true };
	return { ...base, type: 'options', options, default: initial ?? options[0]?.value };
}
