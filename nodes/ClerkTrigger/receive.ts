import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { respond, ignored } from './respond';
import { isWanted } from './eventFilter';
import { signingKeys } from './signingKeys';
import { simplifyEvent, type ClerkEvent } from './output';
import { bodyOf, signedHeaders, statusOf } from './request';
import { refusalOf, type Refusal } from './signature';
import { deliverOnce } from './deliverOnce';

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
	if (!Buffer.isBuffer(body)) return respond(context, statusOf(body), 'The body cannot be read');

	const headers = signedHeaders(request);
	const read = await signingKeys(context).catch((error: Error) => error);
	if (read instanceof Error) {
		context.logger.error(`Clerk Trigger: the credential cannot be read: ${read.message}`);
		return respond(context, 503, 'The signing secret cannot be read now');
	}
	const options = context.getNodeParameter('settings', {}) as IDataObject;
	const tolerance = Number(options.tolerance ?? 300) || 300;
	const refusal = refusalOf(body, headers, { keys: read.keys, tolerance, now: Date.now() });
	if (refusal) return respond(context, 401, REASONS[refusal]);

	const event = readEvent(body);
	if (!event) return respond(context, 400, 'The body is not an event in JSON');

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
	return context.getMode() === 'manual' ? data : await deliverOnce(context, id, data);
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
