import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { signedHeaders } from './request';

/** 200: there is nothing to send again. */
export const ignored = (message: string): IWebhookResponseData => ({
	webhookResponse: { message },
});

/** An answer other than 200, which is no reason to run the workflow. */
export function respond(
	context: IWebhookFunctions,
	status: number,
	message: string,
): IWebhookResponseData {
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
