import type { IWebhookFunctions } from 'n8n-workflow';
import type { SignedHeaders } from './signature';

/** As Express gives it to n8n. */
type Request = ReturnType<IWebhookFunctions['getRequestObject']>;

/** The raw bytes, as they were signed. */
export async function bodyOf(request: Request): Promise<Buffer> {
	if (!request.rawBody) await request.readRawBody();
	return request.rawBody ?? Buffer.alloc(0);
}

/** The status for a body that cannot be read: too large, or not sent to its end. */
export const statusOf = (error: Error | undefined): number =>
	(error as { status?: number } | undefined)?.status === 413 ? 413 : 400;

/** What Svix signs with the body, and the signatures. */
export function signedHeaders({ headers }: Request): SignedHeaders {
	const [id, timestamp, signature] = ['svix-id', 'svix-timestamp', 'svix-signature'].map((name) =>
		headers[name]?.toString().trim(),
	);
	return { id, timestamp, signature };
}

/** Whether the sender has hung up, so that no answer can reach it. */
export const isClosed = (context: IWebhookFunctions): boolean =>
	context.getRequestObject().socket.destroyed || context.getResponseObject().closed;
