import { randomBytes } from 'crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { Webhook } from 'standardwebhooks';
import { ClerkTrigger } from '../../nodes/ClerkTrigger/ClerkTrigger.node';

/** The signing secret of the webhooks that are received. */
export const secret = `whsec_${randomBytes(24).toString('base64')}`;

/** What differs from a genuine `user.created` that was chosen. */
export interface Setting {
	/** By name; a function is called when the trigger reads it. */
	parameters?: Record<string, unknown>;
	body?: string;
	headers?: Record<string, string | undefined>;
	/** What the credential holds, or what reads it; null where there is no credential. */
	signingSecret?: string | null | (() => Promise<string>);
	id?: string;
	/** How long ago it was signed, in seconds. */
	ago?: number;
	mode?: string;
	staticData?: IDataObject;
	workflowId?: string;
	/** Whether the sender hangs up before the execution is stored. */
	hangsUp?: boolean;
	/** How n8n stores the execution, before it answers. */
	store?: () => Promise<void>;
}

/** Calls the node's webhook method as n8n does, and tells what it answered, started and read. */
export async function receive(setting: Setting) {
	const { body = '{"type":"user.created","data":{"id":"user_1"}}', signingSecret = secret } =
		setting;
	const id = setting.id ?? `msg_${randomBytes(8).toString('hex')}`;
	const seconds = Math.floor(Date.now() / 1000) - (setting.ago ?? 0);
	const answer = { status: 200, message: '' };
	const response = {
		statusCode: 200,
		closed: false,
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
	/** What the trigger asked n8n for, in this order. */
	const reads: string[] = [];
	const request = {
		socket: { destroyed: false },
		rawBody: undefined as Buffer | undefined,
		readRawBody: async () => {
			reads.push('body');
			request.rawBody = await Promise.resolve(Buffer.from(body));
		},
		headers: {
			'svix-id': id,
			'svix-timestamp': String(seconds),
			'svix-signature': new Webhook(secret).sign(id, new Date(seconds * 1000), body),
			...setting.headers,
		},
	};
	const parameterOf = (name: string, fallback: unknown) => {
		const given = setting.parameters ?? {};
		if (!(name in given)) return name === 'events' ? ['user.created'] : fallback;
		return typeof given[name] === 'function' ? (given[name] as () => unknown)() : given[name];
	};
	const context = {
		getRequestObject: () => request,
		getResponseObject: () => response,
		getCredentials: async () => {
			reads.push('credential');
			return {
				signingSecret: typeof signingSecret === 'function' ? await signingSecret() : signingSecret,
			};
		},
		getNode: () => ({
			id: 'node',
			name: 'Clerk Trigger',
			credentials: signingSecret === null ? {} : { clerkWebhookApi: { id: '1', name: 'Secrets' } },
		}),
		getWorkflow: () => ({ id: setting.workflowId ?? randomBytes(4).toString('hex') }),
		getWorkflowStaticData: () => setting.staticData ?? {},
		getMode: () => setting.mode ?? 'webhook',
		getNodeParameter: (name: string, fallback: unknown) => {
			reads.push(name);
			return parameterOf(name, fallback);
		},
		logger: {
			warn: (words: string) => warnings.push(words),
			error: (words: string) => warnings.push(words),
		},
	} as unknown as IWebhookFunctions;
	const result = await new ClerkTrigger().webhook.call(context);
	const item = result.workflowData?.[0][0].json;
	if (item) {
		request.socket.destroyed = setting.hangsUp ?? false;
		const isStored = await (setting.store?.() ?? Promise.resolve()).then(
			() => true,
			() => false,
		);
		if (isStored) void result.webhookResponse;
		else response.status(500);
		response.end();
	}
	return { answer, item, warnings, reads, result };
}
