import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { atStart } from './load/atStart';
import { editorMethods } from './load/editorMethods';
import { onUse } from './load/onUse';

const { methods, properties, sensitivePaths, subtitle } = atStart();

/** Works with the users, organizations and sessions of a Clerk instance. */
export class Clerk implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Clerk',
		name: 'clerk',
		icon: { light: 'file:clerk.svg', dark: 'file:clerk.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle,
		// n8n's node panel shows the trigger's description for both nodes, so both have the same.
		description:
			'Manage users, organizations and sessions in Clerk, or start a workflow when something happens there',
		defaults: { name: 'Clerk' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'clerkApi', required: true, testedBy: 'testClerkApi' }],
		properties,
		sensitiveOutputFields: sensitivePaths,
	};

	methods = editorMethods(methods);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await onUse().execute.call(this)];
	}
}
