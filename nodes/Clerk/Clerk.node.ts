import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { propertiesOf, sensitivePaths } from './panel/properties';
import { testClerkApi } from './http/credentialTest';
import { execute } from './run/execute';
import { methodsOf } from './panel/methods';
import { subtitleOf } from './panel/subtitle';
import { resources } from './resources';

/** Works with the users, organizations and sessions of a Clerk instance. */
export class Clerk implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Clerk',
		name: 'clerk',
		icon: { light: 'file:clerk.svg', dark: 'file:clerk.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf(resources),
		// n8n's node panel shows the trigger's description for both nodes, so both have the same.
		description:
			'Manage users, organizations and sessions in Clerk, or start a workflow when something happens there',
		defaults: { name: 'Clerk' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'clerkApi', required: true, testedBy: 'testClerkApi' }],
		properties: propertiesOf(resources),
		sensitiveOutputFields: sensitivePaths(resources),
	};

	methods = { ...methodsOf(resources), credentialTest: { testClerkApi } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await execute(this, resources)];
	}
}
