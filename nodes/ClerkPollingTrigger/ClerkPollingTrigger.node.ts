import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { testClerkApi } from '../Clerk/http/credentialTest';
import { SENSITIVE } from './output';
import { poll } from './poll';
import { PROPERTIES } from './properties';

/** Starts a workflow when something happens in a Clerk instance, without a public URL. */
export class ClerkPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Clerk Polling Trigger',
		name: 'clerkPollingTrigger',
		icon: { light: 'file:../Clerk/clerk.svg', dark: 'file:../Clerk/clerk.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description: 'Start a workflow when something happens in Clerk, without a public URL',
		defaults: { name: 'Clerk Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'clerkApi', required: true, testedBy: 'testClerkApi' }],
		properties: PROPERTIES,
		sensitiveOutputFields: SENSITIVE,
	};

	methods = { credentialTest: { testClerkApi } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
