import type { FastifyReply, FastifyRequest } from 'fastify';
import { entry, Refusal } from '../errors.mts';
import { newTraceId } from '../store/ids.mts';
import type { Store } from '../store/store.mts';

/** 404: no operation has this method and path. */
export const noSuchPath = ({ method, url }: FastifyRequest): Refusal =>
	new Refusal(
		404,
		entry('resource_not_found', 'not found', `There is no ${method} ${url.split('?')[0]}`),
	);

/** Sends an error in Clerk's shape. Anything but a Refusal is a fault of the sandbox, or of HTTP. */
export function refuse(reply: FastifyReply, error: unknown, store: Store): FastifyReply {
	const refusal = error instanceof Refusal ? error : unexpected(error);
	const traceId = newTraceId(store.random);
	return reply
		.code(refusal.status)
		.headers({ ...refusal.headers, 'cf-ray': traceId.slice(0, 16) })
		.send({ errors: refusal.errors, clerk_trace_id: traceId });
}

function unexpected(error: unknown): Refusal {
	const { message, statusCode = 500 } = error as Error & { statusCode?: number };
	const code = statusCode >= 500 ? 'internal_clerk_error' : 'bad_request';
	return new Refusal(statusCode, entry(code, message));
}
