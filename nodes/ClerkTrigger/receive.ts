import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { withoutKeys } from '../Clerk/http/withoutKeys';
import { deliverOnce } from './deliverOnce';
import type { ClerkEvent } from './event';
import { isWanted } from './eventFilter';
import { simplifyEvent } from './output';
import { bodyOf, signedHeaders, statusOf } from './request';
import { ignored, respond } from './respond';
import { MAX_TOLERANCE, readSettings } from './settings';
import { headerRefusal, signatureRefusal, type Refusal } from './signature';
import { signingKeys } from './signingKeys';

/** What the sender, and n8n's log, is told. */
const REASONS: Record<Refusal, string> = {
	'no secret': 'No signing secret is set up',
	'missing headers': 'The headers svix-id, svix-timestamp and svix-signature are required',
	'bad id': 'svix-id is not a message ID',
	'bad timestamp': 'svix-timestamp is not a time',
	'too old': 'The message is too old',
	'too new': "The message's time is in the future",
	'no match': 'The signature does not match',
};

/**
 * Receives one webhook. The workflow runs for a genuine message about a chosen event, once. What cannot
 * be processed now is answered with 5xx, so that Svix sends it again.
 *
 * The order matters: cheap checks come first, and parameters are read only after the signature is
 * verified, because their expressions can fail.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const now = Date.now();
	const refuse = (reason: Refusal) => respond(context, 401, REASONS[reason]);
	const request = context.getRequestObject();
	const headers = signedHeaders(request);
	const unlikely = headerRefusal(headers, now, MAX_TOLERANCE);
	if (unlikely) return refuse(unlikely);

	const body = await bodyOf(request).catch((error: Error) => error);
	if (!Buffer.isBuffer(body)) return respond(context, statusOf(body), 'The body cannot be read');
	const keys = await signingKeys(context).catch((error: Error) => error);
	if (keys instanceof Error) {
		context.logger.error(
			`Clerk Trigger: the credential cannot be read: ${withoutKeys(keys.message)}`,
		);
		return respond(context, 503, 'The signing secret cannot be read now');
	}
	const forged = signatureRefusal(body, headers, keys);
	if (forged) return refuse(forged);

	const { filter, tolerance, isRaw, dates, repeats, fault } = readSettings(context);
	const untimely = headerRefusal(headers, now, tolerance);
	if (untimely) return refuse(untimely);
	const event = readEvent(body);
	if (!event) return respond(context, 400, 'The body is not a JSON event');
	// Not 200: Svix sends it again, and Clerk's dashboard shows that something is wrong.
	if (fault) return respond(context, 500, fault);
	if (!isWanted(event, filter)) return ignored('The event does not match this trigger');

	const id = String(headers.id);
	const json = isRaw ? { ...event, messageId: id } : simplifyEvent(event, id, dates);
	const data: IWebhookResponseData = { workflowData: [[{ json }]] };
	// While listening for a test event, the same message may be sent many times.
	if (context.getMode() === 'manual') return data;
	return await deliverOnce(context, { id, data, repeats, receivedAt: now });
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
