// A load balancer as it stands before several webhook processors: each request goes to the next
// one.

import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** It passes requests on to whichever is next. */
export interface Balancer {
	url: string;
	/** How many requests each has been given. */
	counts: number[];
}

/** Starts it before programs that listen on these ports. One that is down is answered for: 502. */
export async function startBalancer(ports: number[]): Promise<Balancer> {
	const counts = ports.map(() => 0);
	let next = 0;
	const server = createServer((incoming, answer) => {
		const turn = next++ % ports.length;
		counts[turn]++;
		const { method, url, headers } = incoming;
		const onward = request(
			{ host: '127.0.0.1', port: ports[turn], method, path: url, headers },
			(response) => {
				answer.writeHead(response.statusCode ?? 502, response.headers);
				response.pipe(answer);
				response.once('error', () => answer.destroy());
			},
		);
		onward.once('error', () => {
			if (answer.headersSent) answer.destroy();
			else answer.writeHead(502).end();
		});
		incoming.pipe(onward);
	});
	server.unref();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		counts,
	};
}
