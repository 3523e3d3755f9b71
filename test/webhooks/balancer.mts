// A load balancer as it stands before several webhook processors: each request goes to the next
// one that is ready.

import { createServer, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { listen } from '../support/listen.mts';

/** How often it asks a processor whether it is ready, in milliseconds. */
const INTERVAL = 250;

interface Processor {
	port: number;
	isReady: boolean;
}

/**
 * Starts it before n8n's processes that listen on these ports. It goes by n8n's readiness check, as
 * n8n answers every request with 200 for a moment while it starts. Where none is ready: 503.
 *
 * @returns its address
 */
export async function startBalancer(ports: number[]): Promise<string> {
	const processors = ports.map((port): Processor => ({ port, isReady: false }));
	processors.forEach((processor) => void watch(processor));
	let turn = 0;
	const server = createServer((incoming, answer) => {
		const ready = processors.filter(({ isReady }) => isReady);
		if (ready.length === 0) {
			answer.writeHead(503).end();
			return;
		}
		const processor = ready[turn++ % ready.length];
		const { method, url, headers } = incoming;
		const onward = request(
			{ host: '127.0.0.1', port: processor.port, method, path: url, headers },
			(response) => {
				answer.writeHead(response.statusCode ?? 502, response.headers);
				response.pipe(answer);
				response.once('error', () => answer.destroy());
			},
		);
		// As nginx does: when the client hangs up, so does the balancer.
		let isHungUp = false;
		answer.once('close', () => {
			isHungUp = !answer.writableFinished;
			if (isHungUp) onward.destroy();
		});
		onward.once('error', () => {
			if (isHungUp) return;
			processor.isReady = false;
			if (answer.headersSent) answer.destroy();
			else answer.writeHead(502).end();
		});
		incoming.pipe(onward);
	});
	return await listen(server);
}

/** Asks for as long as the test runs. */
async function watch(processor: Processor) {
	for (;;) {
		processor.isReady = await fetch(`http://127.0.0.1:${processor.port}/healthz/readiness`).then(
			({ ok }) => ok,
			() => false,
		);
		await wait(INTERVAL, undefined, { ref: false });
	}
}
