import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook as it arrived. */
export interface Received {
	id: string;
	headers: Record<string, string>;
	body: string;
	type: string;
	data: any;
}

/**
 * Takes in webhooks, on a port of its own.
 *
 * @param take is called with each, and says with which status to answer
 */
export async function startEndpoint(take: (webhook: Received) => number) {
	const server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8').on('data', (text: string) => (body += text));
		request.on('end', () => {
			const headers = request.headers as Record<string, string>;
			const { type, data } = JSON.parse(body);
			response.statusCode = take({ id: headers['svix-id'], headers, body, type, data });
			response.end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const stop = () => {
		server.closeAllConnections();
		server.close();
	};
	return { url: `http://127.0.0.1:${port}/`, stop };
}
