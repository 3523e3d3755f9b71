import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { DeliveryQueue } from './deliveryQueue';
import { isClosed } from './request';
import { ignored, respond } from './respond';
import { seenBy } from './seen';

/** A genuine message that the workflow is to run for. */
export interface Delivery {
	id: string;
	/** What n8n starts the workflow with. */
	data: IWebhookResponseData;
	/** Whether it runs again if it was answered before. */
	repeats: boolean;
	/** Epoch milliseconds. */
	receivedAt: number;
}

/** When an answer may come too late, in milliseconds: Svix hangs up after 15 seconds. */
const LATE = 10_000;

/**
 * How many messages n8n gets at a time, over all triggers of this process, and how many may be in the
 * queue. This limits n8n's memory: each message that waits takes some 11 MB, each execution more.
 * Measured in docs/webhooks.md.
 */
const queue = new DeliveryQueue({ atOnce: 10, atMost: 210, atMostEach: 20, longest: 60_000 });

/** Gives a message to n8n when it is its turn, unless the workflow has run for it before. */
export async function deliverOnce(
	context: IWebhookFunctions,
	{ id, data, repeats, receivedAt }: Delivery,
): Promise<IWebhookResponseData> {
	const trigger = `${context.getWorkflow().id} ${context.getNode().id}`;
	const claim = await seenBy(trigger).claim(id, context.getWorkflowStaticData('node'), { repeats });
	if (claim === 'seen') return ignored('The message was already processed');
	if (claim === 'under way') return respond(context, 503, 'The message is still being processed');

	const leave = await queue.enter(trigger);
	if (!leave) {
		claim.settle(false);
		return respond(context, 503, 'Too many messages at once');
	}
	const response = context.getResponseObject();
	const end = response.end.bind(response) as (...args: unknown[]) => typeof response;
	response.end = ((...args: unknown[]) => {
		leave();
		claim.settle(response.statusCode < 300);
		return end(...args);
	}) as typeof response.end;
	return {
		...data,
		// n8n reads this when the execution is in its database (or in the queue), just before it saves
		// the static data, if that was changed. n8n then writes all of it as it was when the request
		// came, and takes back what other nodes have noted since. So it is changed only where the
		// answer may not reach Svix any more.
		get webhookResponse() {
			if (Date.now() - receivedAt > LATE || isClosed(context)) claim.write();
			return { message: 'Workflow was started' };
		},
	};
}
