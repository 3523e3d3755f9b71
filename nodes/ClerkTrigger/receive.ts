import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isWanted } from './choice';
import { simplifyEvent, type ClerkEvent } from './output';
import { readSecrets } from './secrets';
import { seenBy } from './seen';
import { refusalOf, type Refusal, type SignedHeaders } from './signature';

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;

/** What the sender, and n8n's log, is told. */
const REASONS: Record<Refusal, string> = {
	'no secret': 'No signing secret is set up',
	'missing headers': 'The headers svix-id, svix-timestamp and svix-signature are needed',
	'bad timestamp': 'svix-timestamp is not a time',
	'too old': 'The message is too old',
	'too new': "The message's time is in the future",
	'no match': 'The signature does not match',
};

/**
 * Takes in one webhook. The workflow runs if it is a genuine message about a chosen event that was
 * not here before. What n8n cannot take is answered with 5xx, so that Svix sends it again.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	const body = await bodyOf(request).catch((error: Error) => error);
	if (!Buffer.isBuffer(body)) return answer(context, statusOf(body), 'The body cannot be read');

	const headers = signedHeaders(request);
	const keys = await keysOf(context).catch((error: Error) => error);
	if (!Array.isArray(keys)) {
		context.logger.error(`Clerk Trigger: the credential cannot be read: ${keys.message}`);
		return answer(context, 503, 'The signing secret cannot be read now');
	}
	const options = context.getNodeParameter('settings', {}) as IDataObject;
	const tolerance = Number(options.tolerance ?? 300) || 300;
	const refusal = refusalOf(body, headers, { keys, tolerance, now: Date.now() });
	if (refusal) return answer(context, 401, REASONS[refusal]);

	const event = readEvent(body);
	if (!event) return answer(context, 400, 'The body is not an event in JSON');

	const chosen = {
		events: context.getNodeParameter('events', []) as string[],
		otherEvents: context.getNodeParameter('otherEvents', ''),
		userIds: options.userIds,
		organizationIds: options.organizationIds,
	};
	if (!isWanted(event, chosen)) return ignored('The event was not chosen');

	const id = String(headers.id);
	const output = options.output ?? 'simplified';
	const json = output === 'raw' ? event : simplifyEvent(event, id);
	const data: IWebhookResponseData = { workflowData: [[{ json }]] };
	// Listening for a test event, a person sends the same message as often as it takes.
	return context.getMode() === 'manual' ? data : await once(context, id, data);
}

/** Starts the workflow, unless the message has done so before. */
async function once(
	context: IWebhookFunctions,
	id: string,
	data: IWebhookResponseData,
): Promise<IWebhookResponseData> {
	const stored = context.getWorkflowStaticData('node');
	const seen = seenBy(String(context.getWorkflow().id), context.getNode().id);
	const claim = await seen.claim(id, stored);
	if (claim === 'seen') return ignored('The message was here before');
	if (claim === 'under way') return answer(context, 503, 'The message is being taken in');

	const response = context.getResponseObject();
	const end = response.end.bind(response) as (...args: unknown[]) => typeof response;
	response.end = ((...args: unknown[]) => {
		claim.settle(response.statusCode < 300);
		return end(...args);
	}) as typeof response.end;
	return {
		...data,
		// n8n reads this when the execution is in its database (or in the queue), just before it saves
		// the static data. What is written there earlier, n8n forgets to save; and it would also be
		// there for an event that n8n then could not take.
		get webhookResponse() {
			claim.write();
			return { message: 'Workflow was started' };
		},
	};
}

/** 200: there is nothing to send again. */
const ignored = (message: string): IWebhookResponseData => ({ webhookResponse: { message } });

/** An answer other than 200, which is no reason to run the workflow. */
function answer(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	const details = {
		workflowId: context.getWorkflow().id,
		messageId: loggable(signedHeaders(context.getRequestObject()).id),
	};
	// In the words, because n8n's log on the console shows nothing else.
	const where = `workflow ${details.workflowId}, message ${details.messageId ?? 'without a valid ID'}`;
	context.logger.warn(
		`Clerk Trigger refused a webhook with ${status}: ${message} (${where})`,
		details,
	);
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/**
 * By a message's ID, a person finds it in Clerk's dashboard. Whoever was refused may have made it up,
 * so nothing but what an ID is made of gets into the log.
 */
const loggable = (id: string | undefined) => (id && /^[\w-]{1,64}$/.test(id) ? id : undefined);

async function bodyOf(request: Request): Promise<Buffer> {
	if (!request.rawBody) await request.readRawBody();
	return request.rawBody ?? Buffer.alloc(0);
}

/** Too large, or not sent to its end. */
const statusOf = (error: Error | undefined): number =>
	(error as { status?: number } | undefined)?.status === 413 ? 413 : 400;

/** What reads the keys of a trigger now. */
const reading = new Map<string, Promise<Buffer[]>>();

/**
 * The keys in the trigger's credential; without one there is no key, and nothing is let in. Each read
 * costs n8n a sandbox for expressions, tens of milliseconds: requests that come during one share it.
 * Nothing is kept after it, so a secret that is taken out counts no longer from the next read on.
 */
async function keysOf(context: IWebhookFunctions): Promise<Buffer[]> {
	const { id, credentials } = context.getNode();
	if (!credentials?.clerkWebhookApi) return [];
	const trigger = `${context.getWorkflow().id} ${id} ${credentials.clerkWebhookApi.id}`;
	const underWay = reading.get(trigger);
	if (underWay) return await underWay;
	const read = readKeys(context).finally(() => reading.delete(trigger));
	reading.set(trigger, read);
	return await read;
}

async function readKeys(context: IWebhookFunctions): Promise<Buffer[]> {
	const { signingSecret } = await context.getCredentials('clerkWebhookApi');
	return readSecrets(signingSecret).keys;
}

function signedHeaders({ headers }: Request): SignedHeaders {
	const [id, timestamp, signature] = ['svix-id', 'svix-timestamp', 'svix-signature'].map((name) =>
		headers[name]?.toString().trim(),
	);
	return { id, timestamp, signature };
}

function readEvent(body: Buffer): ClerkEvent | undefined {
	try {
		const event = JSON.parse(body.toString()) as ClerkEvent | null;
		const isEvent = typeof event?.type === 'string' && typeof event.data === 'object';
		return isEvent && event.data !== null ? event : undefined;
	} catch {
		return undefined;
	}
}
