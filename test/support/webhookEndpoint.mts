import { createServer } from 'node:http';
import { listen } from './listen.mts';

/** A webhook as it came. */
export interface Received {
	id: string;
	headers: Record<string, string>;
	body: string;
	type: string;
	data: Record<string, unknown>;
}

/** An address that takes webhooks in. */
export interface WebhookEndpoint {
	url: string;
	/** In the order of their arrival. May be emptied. */
	received: Received[];
	/** What to answer to the next ones; 200 after that. */
	statuses: number[];
	stop(): void;
}

/** Starts one on this machine. */
export async function startWebhookEndpoint(): Promise<WebhookEndpoint> {
	const received: Received[] = [];
	const statuses: number[] = [];
	const server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8').on('data', (text: string) => (body += text));
		request.on('end', () => {
			const headers = request.headers as Record<string, string>;
			const { type, data } = JSON.parse(body);
			received.push({ id: headers['svix-id'], headers, body, type, data });
			response.statusCode = statuses.shift() ?? 200;
			response.end();
		});
	});
	const url = `${await listen(server)}/`;
	const stop = () => {
		server.closeAllConnections();
		server.close();
	};
	return { url, received, statuses, stop };
}
