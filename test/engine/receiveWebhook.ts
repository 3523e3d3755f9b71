import { randomBytes } from 'crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { Webhook } from 'standardwebhooks';
import { ClerkTrigger } from '../../nodes/ClerkTrigger/ClerkTrigger.node';

/** The signing secret of the webhooks that are received. */
export const secret = `whsec_${randomBytes(24).toString('base64')}`;

/** What differs from a genuine `user.created` that was chosen. */
export interface Setting {
	parameters?: IDataObject;
	body?: string;
	/** What the credential holds, or what reads it; null where there is no credential. */
	signingSecret?: string | null | (() => Promise<string>);
	id?: string;
	mode?: string;
	staticData?: IDataObject;
	workflowId?: string;
	/** How n8n stores the execution, before it answers. */
	store?: () => Promise<void>;
}

/** Calls the node's webhook method as n8n does, and tells what it answered and started. */
export async function receive(setting: Setting) {
	const { body = '{"type":"user.created","data":{"id":"user_1"}}', signingSecret = secret } =
		setting;
	const id = setting.id ?? `msg_${randomBytes(8).toString('hex')}`;
	const now = new Date();
	const answer = { status: 200, message: '' };
	const response = {
		statusCode: 200,
		status: (code: number) => {
			response.statusCode = answer.status = code;
			return response;
		},
		json: (sent: { message: string }) => {
			answer.message = sent.message;
			return response.end();
		},
		end: () => response,
	};
	const warnings: string[] = [];
	const context = {
		getRequestObject: () => ({
			rawBody: Buffer.from(body),
			headers: {
				'svix-id': id,
				'svix-timestamp': String(Math.floor(now.getTime() / 1000)),
				'svix-signature': new Webhook(secret).sign(id, now, body),
			},
		}),
		getResponseObject: () => response,
		getCredentials: async () => ({
			signingSecret: typeof signingSecret === 'function' ? await signingSecret() : signingSecret,
		}),
		getNode: () => ({
			id: 'node',
			name: 'Clerk Trigger',
			credentials: signingSecret === null ? {} : { clerkWebhookApi: { id: '1', name: 'Secrets' } },
		}),
		getWorkflow: () => ({ id: setting.workflowId ?? randomBytes(4).toString('hex') }),
		getWorkflowStaticData: () => setting.staticData ?? {},
		getMode: () => setting.mode ?? 'webhook',
		getNodeParameter: (name: string, fallback: unknown) =>
			setting.parameters?.[name] ?? (name === 'events' ? ['user.created'] : fallback),
		logger: {
			warn: (words: string) => warnings.push(words),
			error: (words: string) => warnings.push(words),
		},
	} as unknown as IWebhookFunctions;
	const result = await new ClerkTrigger().webhook.call(context);
	const item = result.workflowData?.[0][0].json;
	if (item) {
		const isStored = await (setting.store?.() ?? Promise.resolve()).then(
			() => true,
			() => false,
		);
		if (isStored) void result.webhookResponse;
		else response.status(500);
		response.end();
	}
	return { answer, item, warnings };
}
