// A load balancer as it stands before several webhook processors: each request goes to the next
// one.

import { createServer, request } from 'node:http';

import { listen } from './listen.mts';

/**
 * Starts it before programs that listen on these ports. One that is down is answered for: 502.
 *
 * @returns its address
 */
export async function startBalancer(ports: number[]): Promise<string> {
	let next = 0;
	const server = createServer((incoming, answer) => {
		const port = ports[next++ % ports.length];
		const { method, url, headers } = incoming;
		const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (response) => {
			answer.writeHead(response.statusCode ?? 502, response.headers);
			response.pipe(answer);
			response.once('error', () => answer.destroy());
		});
		onward.once('error', () => {
			if (answer.headersSent) answer.destroy();
			else answer.writeHead(502).end();
		});
		incoming.pipe(onward);
	});
	return await listen(server);
}
