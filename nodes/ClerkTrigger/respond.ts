import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { withoutKeys } from '../Clerk/http/withoutKeys';
import { signedHeaders } from './request';
import { isMessageId } from './signature';

/** 200 without a run: Svix has nothing to send again. */
export const ignored = (message: string): IWebhookResponseData => ({
	webhookResponse: { message },
});

/** Answers with a status other than 200. The workflow does not run, and n8n's log says why. */
export function respond(
	context: IWebhookFunctions,
	status: number,
	message: string,
): IWebhookResponseData {
	const { id } = signedHeaders(context.getRequestObject());
	const details = {
		workflowId: context.getWorkflow().id,
		// A forger can send anything as an ID. Only what has the format of one goes into the log.
		messageId: id && isMessageId(id) ? id : undefined,
	};
	// In the message, because n8n's console log shows nothing else.
	const where = `workflow ${details.workflowId}, message ${details.messageId ?? 'without a valid ID'}`;
	context.logger.warn(
		`Clerk Trigger refused a webhook with ${status}: ${message} (${where})`,
		details,
	);
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/**
 * Answers with 500 when something unexpected failed. If the error reached n8n, n8n would store a
 * failed execution and start the error workflow.
 */
export function respondToFailure(context: IWebhookFunctions, error: unknown): IWebhookResponseData {
	const message = error instanceof Error ? error.message : String(error);
	context.logger.error(`Clerk Trigger: ${withoutKeys(message)}`);
	return respond(context, 500, "The trigger failed. See n8n's log for the reason");
}
