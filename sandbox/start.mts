import { createSandbox } from './server.mts';
import type { Sandbox, SandboxOptions } from './server.mts';

/** JSON as it came; the facts say what it looks like. */
export type Json = any;

/** What a plain HTTP client gets back. */
export interface Answer {
	status: number;
	headers: Headers;
	body: Json;
}

/** A sandbox that listens. */
export interface RunningSandbox extends Sandbox {
	/** Without the /v1: `http://127.0.0.1:4010`. */
	apiUrl: string;
	/**
	 * Asks it something, with the right key.
	 *
	 * @param path below /v1: `/users?limit=1`
	 * @param body sent as JSON; a text is sent as it is
	 * @param headers on top of the usual ones, or in their place
	 */
	ask(
		method: string,
		path: string,
		body?: unknown,
		headers?: Record<string, string>,
	): Promise<Answer>;
	stop(): Promise<void>;
}

/** Starts a sandbox on this machine; without a port, on one that is free. */
export async function startSandbox({
	host = '127.0.0.1',
	port = 0,
	...options
}: SandboxOptions & { host?: string; port?: number } = {}): Promise<RunningSandbox> {
	const sandbox = createSandbox(options);
	const apiUrl = await sandbox.server.listen({ host, port });
	return {
		...sandbox,
		apiUrl,
		ask: async (method, path, body, headers) => {
			const answer = await fetch(`${apiUrl}/v1${path}`, {
				method,
				headers: {
					authorization: `Bearer ${sandbox.secretKey}`,
					...(body !== undefined && { 'content-type': 'application/json' }),
					...headers,
				},
				body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
			});
			return { status: answer.status, headers: answer.headers, body: await answer.json() };
		},
		stop: () => sandbox.server.close(),
	};
}
