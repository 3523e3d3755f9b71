import { entry, Refusal } from '../errors.mts';

/** Reads a JSON body for Fastify. As at Clerk, an empty body counts as missing. */
export function parseJson(text: string, done: (error: Error | null, body?: unknown) => void): void {
	try {
		done(null, text ? JSON.parse(text) : undefined);
	} catch {
		done(
			new Refusal(
				400,
				entry(
					'request_body_invalid',
					'Request body invalid',
					'The request body is not valid JSON.',
				),
			),
		);
	}
}
