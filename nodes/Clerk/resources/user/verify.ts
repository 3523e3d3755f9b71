import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import type { RequestTemplate } from '../../http/path';
import type { OperationContext } from '../../declare/operation';

/**
 * Asks Clerk whether something is right. That it is wrong is an answer that a workflow can branch
 * on, and not a failure; Clerk says it with 422. Source: VerifyPassword, VerifyTOTP.
 */
export const verify =
	(request: RequestTemplate) =>
	async ({ payload, send, presentResult }: OperationContext): Promise<IDataObject[]> => {
		const answer = await send(request, payload).catch((error: unknown): IDataObject => {
			if (error instanceof NodeApiError && error.httpCode === '422') return { verified: false };
			throw error;
		});
		return [presentResult(answer)];
	};
