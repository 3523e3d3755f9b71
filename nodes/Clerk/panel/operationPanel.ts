import type { INodeProperties } from 'n8n-workflow';
import type { Operation, Resource } from '../declare/operation';
import { whyNoTool } from '../declare/tools';
import { resultNotice } from '../output/notice';
import { OUTPUT_PROPERTIES } from '../output/output';
import { asSaved } from './asSaved';
import { batchNotice } from './batchNotice';
import { withRequestSettings } from './options';
import type { OperationPanel } from './share';
import { toolDescription } from './toolDescription';

/**
 * An operation's fields in the order of its declaration, with the form of the answer before Options.
 * What the result lets its holder do comes first, or with the form that it depends on.
 */
export function operationPanel(operation: Operation, resource: Resource): OperationPanel {
	const { fields, inBatches, output, resultLets } = operation;
	const notice = resultLets === undefined ? [] : [resultNotice(resultLets, output)];
	const dependsOnForm = notice.some(({ displayOptions }) => displayOptions);
	const form = output.selectable ? [...OUTPUT_PROPERTIES, ...(dependsOnForm ? notice : [])] : [];
	const properties: INodeProperties[] = [
		...(whyNoTool(operation) ? [] : [toolDescription(operation, resource)]),
		...(inBatches ? [batchNotice(inBatches)] : []),
		...(dependsOnForm ? [] : notice),
		...withRequestSettings(fields.map(({ property }) => property)).toSpliced(-1, 0, ...form),
	];
	return {
		resource: resource.value,
		operation: operation.value,
		properties: [...properties, ...asSaved(properties)],
	};
}
