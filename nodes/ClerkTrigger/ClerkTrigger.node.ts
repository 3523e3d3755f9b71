import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { SENSITIVE } from './output';
import { PROPERTIES } from './properties';
import { receive } from './receive';
import { checkSigningSecret } from './secrets';

/** Starts a workflow on what happens in a Clerk instance. */
export class ClerkTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Clerk Trigger',
		name: 'clerkTrigger',
		icon: { light: 'file:../Clerk/clerk.svg', dark: 'file:../Clerk/clerk.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow on what happens in Clerk: a user signs up, changes, leaves',
		defaults: { name: 'Clerk Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'clerkWebhookApi', required: true, testedBy: 'checkSigningSecret' }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				path: 'clerk',
				// The answer goes out when the execution is stored, before the workflow runs.
				responseMode: 'onReceived',
				responseData: '',
			},
		],
		properties: PROPERTIES,
		sensitiveOutputFields: SENSITIVE,
	};

	methods = { credentialTest: { checkSigningSecret } };

	// The endpoint is a person's to make in Clerk's dashboard: Clerk has no API for it.
	webhookMethods = {
		default: {
			checkExists: async () => true,
			create: async () => true,
			delete: async () => true,
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
