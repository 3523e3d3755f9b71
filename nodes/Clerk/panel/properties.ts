import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { titleOf } from '../fields/field';
import type { Operation, Resource } from '../declare/operation';
import { whyNoTool } from '../declare/tools';
import { resultNotice } from '../output/notice';
import { NO_TOOL, OUTPUT_PROPERTIES } from '../output/output';
import { sensitivePathsOf } from '../output/sensitive';
import { batchNotice } from './batchNotice';
import { inKeyOrder } from './keyOrder';
import { MOST_USED } from './mostUsed';
import { asSaved } from './asSaved';
import { withRequestSettings } from './options';
import { shareProperties, type OperationPanel } from './share';
import { shareEntries } from './shareEntries';
import { toolDescriptions } from './toolDescription';

/** Everything that the panel shows, derived from the declarations. */
export function propertiesOf(resources: readonly Resource[]): INodeProperties[] {
	const forModels = toolDescriptions(resources);
	return inKeyOrder([
		dropdown(
			'resource',
			resources.map(({ name, value }) => ({ name, value })),
			resources[0]?.value,
		),
		// A resource's texts side by side, which makes the panel a twentieth smaller once compressed.
		...resources.flatMap((one, index) => [
			operationsOf(one, index >= MOST_USED),
			...(forModels.get(one) ?? []),
		]),
		...(forModels.get(undefined) ?? []),
		...shareProperties(shareEntries(resources.flatMap(panelsOf)).map(withSaved)),
	]);
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

/**
 * Whether the action says enough in the dropdown of a rare resource: of what reads, and of other
 * everyday operations without a second sentence. What agents may not do always says why.
 */
const isPlain = (operation: Operation): boolean =>
	READS.includes(operation.value) ||
	(WRITES.includes(operation.value) &&
		!/\. |cannot/.test(operation.description) &&
		!whyNoTool(operation));

const READS = ['get', 'getAll'];
const WRITES = ['create', 'update', 'delete'];

function operationsOf({ value: resource, operations }: Resource, isRare: boolean): INodeProperties {
	const options = operations.map((operation) => {
		const { name, value, action, description } = operation;
		return {
			name,
			value,
			action,
			...(!(isRare && isPlain(operation)) && { description }),
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

/**
 * An operation's fields in the order of its declaration; the form of the answer before Options.
 * What the result lets its holder do comes first, or with the form that it depends on.
 */
function panelOf({ fields, inBatches, output, resultLets }: Operation): INodeProperties[] {
	const together = inBatches ? [batchNotice(inBatches)] : [];
	const notices = resultLets ? [resultNotice(resultLets, output)] : [];
	const [first, later] = notices[0]?.displayOptions ? [[], notices] : [notices, []];
	const properties = withRequestSettings(fields.map(({ property }) => property));
	const form = output.selectable ? [...OUTPUT_PROPERTIES, ...later] : [];
	return [...together, ...first, ...properties.toSpliced(-1, 0, ...form)];
}

const withSaved = (panel: OperationPanel): OperationPanel => ({
	...panel,
	properties: [...panel.properties, ...asSaved(panel.properties)],
});

const panelsOf = (resource: Resource): OperationPanel[] =>
	resource.operations.map((operation) => ({
		resource: resource.value,
		operation: operation.value,
		properties: panelOf(operation),
	}));
