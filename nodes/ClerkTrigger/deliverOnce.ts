import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { respond, ignored } from './respond';
import { signingKeys } from './signingKeys';
import { Gate } from './gate';
import { seenBy } from './seen';

/**
 * How many messages n8n is given at a time, over all triggers. With more, each waits for the others at
 * n8n's database; there n8n gives up after 20 seconds, and some of what then fails it answers with 200.
 */
const AT_ONCE = 10;

/** When n8n has had a message for so long, others need not wait for it any more; in milliseconds. */
const LONGEST = 60_000;

const gate = new Gate(AT_ONCE, LONGEST);

/**
 * Gives a genuine message to n8n, when it is its turn, unless the workflow has run for it before.
 *
 * @param data what n8n starts the workflow with
 */
export async function deliverOnce(
	context: IWebhookFunctions,
	id: string,
	data: IWebhookResponseData,
): Promise<IWebhookResponseData> {
	const stored = context.getWorkflowStaticData('node');
	const seen = seenBy(String(context.getWorkflow().id), context.getNode().id);
	const claim = await seen.claim(id, stored);
	if (claim === 'seen') return ignored('The message was here before');
	if (claim === 'under way') return respond(context, 503, 'The message is being taken in');

	const place = await gate.enter();
	const settle = (isTaken: boolean) => {
		place.leave();
		claim.settle(isTaken);
	};
	if (!place.isOnly && !(await databaseAnswers(context))) {
		settle(false);
		return respond(context, 503, "n8n's database does not answer now");
	}
	const response = context.getResponseObject();
	const end = response.end.bind(response) as (...args: unknown[]) => typeof response;
	response.end = ((...args: unknown[]) => {
		settle(response.statusCode < 300);
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

/** What n8n's database takes when it is not overrun, in milliseconds. */
const QUICK = 2000;

/** How long a message waits for that, in milliseconds. A database that is always slow will do. */
const PATIENCE = 30_000;

/** Waits until n8n's database answers quickly, or fails. */
async function databaseAnswers(context: IWebhookFunctions): Promise<boolean> {
	const until = Date.now() + PATIENCE;
	for (;;) {
		const read = await signingKeys(context).catch(() => undefined);
		if (!read) return false;
		if (read.readMs < QUICK || Date.now() > until) return true;
	}
}
