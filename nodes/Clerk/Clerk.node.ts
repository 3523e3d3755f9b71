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
import { resources } from './resources';

/** All around people and organizations of a Clerk instance. */
export class Clerk implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Clerk',
		name: 'clerk',
		icon: { light: 'file:clerk.svg', dark: 'file:clerk.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Manage users, organizations, sessions and access in Clerk',
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
