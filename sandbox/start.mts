import { createSandbox } from './server.mts';
import type { Sandbox, SandboxOptions } from './server.mts';

/** Parsed JSON. The facts describe it. */
export type Json = any;

/** What an HTTP client receives. */
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
	 * Sends a request with the right key.
	 *
	 * @param path below /v1: `/users?limit=1`
	 * @param body sent as JSON; a string is sent as it is
	 * @param headers added to the usual ones, or replacing them
	 */
	ask(
		method: string,
		path: string,
		body?: unknown,
		headers?: Record<string, string>,
	): Promise<Answer>;
	stop(): Promise<void>;
}

/** Starts a sandbox on this machine, on a free port unless one is given. */
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
