import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { checkActivation } from './activation';
import { SENSITIVE } from './output';
import { PROPERTIES } from './properties';
import { receive } from './receive';
import { respondToFailure } from './respond';
import { checkSigningSecret } from './secrets';
import { TRIGGER_PANEL } from './triggerPanel';

/** Starts a workflow when something happens in a Clerk instance. */
export class ClerkTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Clerk Trigger',
		name: 'clerkTrigger',
		icon: { light: 'file:../Clerk/clerk.svg', dark: 'file:../Clerk/clerk.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ [].concat($parameter["events"] ?? []).join(", ") }}',
		// n8n's node panel shows this one for both nodes, so it is about both.
		description:
			'Manage users, organizations and sessions in Clerk, or start a workflow when something happens there',
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
		triggerPanel: TRIGGER_PANEL,
		properties: PROPERTIES,
		sensitiveOutputFields: SENSITIVE,
	};

	methods = { credentialTest: { checkSigningSecret } };

	// A person adds the endpoint in Clerk's dashboard, since Clerk has no API for it. So nothing is
	// created here; n8n calls this when a workflow is activated, which is the time to refuse.
	webhookMethods = {
		default: {
			checkExists: async () => false,
			async create(this: IHookFunctions): Promise<boolean> {
				return await checkActivation(this);
			},
			delete: async () => true,
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this).catch((error: unknown) => respondToFailure(this, error));
	}
}
