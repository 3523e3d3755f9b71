import { randomBytes } from 'crypto';
import 'reflect-metadata';
import { WebhookContext } from 'n8n-core';
import type {
	IDataObject,
	INodeParameters,
	INodeTypes,
	IWebhookData,
	IWebhookResponseData,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { Webhook } from 'standardwebhooks';
import { ClerkTrigger } from '../../nodes/ClerkTrigger/ClerkTrigger.node';
import { secret } from './receiveWebhook';

const trigger = new ClerkTrigger();

/** What differs from a genuine `user.created` that was chosen. */
export interface EngineSetting {
	parameters?: INodeParameters;
	/** Of the whole workflow, as n8n has it in its database. */
	staticData?: IDataObject;
	id?: string;
	workflowId?: string;
	/** Whether the sender hangs up before the execution is stored. */
	hangsUp?: boolean;
}

/** The workflow as n8n builds it for a request, on this object of static data. */
export function workflowOn(staticData: IDataObject, setting: EngineSetting = {}): Workflow {
	const nodeTypes: INodeTypes = {
		getByName: () => trigger,
		getByNameAndVersion: () => trigger,
		getKnownTypes: () => ({}),
	};
	return new Workflow({
		id: setting.workflowId ?? randomBytes(4).toString('hex'),
		nodes: [
			{
				id: 'node',
				name: 'Clerk Trigger',
				type: 'n8n-nodes-clerk.clerkTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: { events: ['user.created'], ...setting.parameters },
				credentials: { clerkWebhookApi: { id: '1', name: 'Secrets' } },
			},
		],
		connections: {},
		active: true,
		nodeTypes,
		staticData,
	});
}

/**
 * Lets the trigger receive a webhook in n8n's own WebhookContext.
 *
 * @returns what it gave n8n, and how to go on as n8n does once the execution is stored
 */
export async function receiveInEngine(setting: EngineSetting = {}) {
	const body = '{"type":"user.created","data":{"id":"user_1"}}';
	const id = setting.id ?? `msg_${randomBytes(8).toString('hex')}`;
	const now = new Date();
	const response = {
		statusCode: 200,
		closed: false,
		status: (code: number) => {
			response.statusCode = code;
			return response;
		},
		json: () => response.end(),
		end: () => response,
	};
	const request = {
		socket: { destroyed: false },
		rawBody: Buffer.from(body),
		headers: {
			'svix-id': id,
			'svix-timestamp': String(Math.floor(now.getTime() / 1000)),
			'svix-signature': new Webhook(secret).sign(id, now, body),
		},
	};
	const staticData = setting.staticData ?? {};
	const workflow = workflowOn(staticData, setting);
	const context = new WebhookContext(
		workflow,
		workflow.getNode('Clerk Trigger')!,
		{
			httpRequest: request,
			httpResponse: response,
			variables: {},
			credentialsHelper: {
				getParentTypes: () => [],
				isCredentialUsableByNode: () => true,
				getCredentialsProperties: () => [],
				getDecrypted: async () => await Promise.resolve({ signingSecret: secret }),
			},
		} as unknown as IWorkflowExecuteAdditionalData,
		'webhook',
		{ webhookDescription: trigger.description.webhooks![0] } as IWebhookData,
		[],
		null,
	);
	const result: IWebhookResponseData = await trigger.webhook.call(context);
	/**
	 * Stores the execution, saves the static data if it was changed, and answers.
	 *
	 * @param again whether n8n reads the answer twice, and builds a second workflow in between
	 * @returns what was saved, or undefined
	 */
	const finish = (again = false): IDataObject | undefined => {
		request.socket.destroyed = setting.hangsUp ?? false;
		const readAnswer = () => result.webhookResponse !== undefined && result.webhookResponse;
		readAnswer();
		let last = workflow;
		if (again) {
			last = workflowOn(workflow.staticData, setting);
			readAnswer();
		}
		const isChanged = Boolean((last.staticData as { __dataChanged?: boolean }).__dataChanged);
		response.end();
		return isChanged ? (JSON.parse(JSON.stringify(last.staticData)) as IDataObject) : undefined;
	};
	return { result, status: response.statusCode, item: result.workflowData?.[0][0].json, finish };
}
