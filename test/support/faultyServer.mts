import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listen } from './listen.mts';

/** What a server can do to a request instead of answering it. */
export type Misbehaviour = 'cutBeforeReading' | 'cutAfterReading' | 'neverAnswer' | 'cutInAnswer';

/** What becomes of one request. */
export type Fate =
	| Misbehaviour
	| { status?: number; body?: string; headers?: Record<string, string>; afterMs?: number };

/** A request as the server saw it. */
export interface Arrival {
	method: string;
	/** Below /v1, with its query. */
	path: string;
	/** Epoch ms. */
	at: number;
}

/**
 * A real server on loopback that misbehaves as told, connection faults included.
 *
 * @param fate decides for each request, given how often the same one came before
 */
export async function faultyServer(fate: (arrival: Arrival, before: number) => Fate) {
	const arrivals: Arrival[] = [];
	const answer = (request: IncomingMessage, response: ServerResponse) => {
		const path = String(request.url).replace(/^\/v1/, '');
		const arrival = { method: String(request.method), path, at: Date.now() };
		const before = arrivals.filter((one) => one.method === arrival.method && one.path === path);
		arrivals.push(arrival);
		const decided = fate(arrival, before.length);
		if (decided === 'cutBeforeReading') request.socket.destroy();
		else request.resume().on('end', () => carryOut(decided, request, response));
	};
	const server = createServer(answer);
	const apiUrl = await listen(server);
	servers.add(server);
	return {
		apiUrl,
		arrivals,
		stop: async () => {
			servers.delete(server);
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

const servers = new Set<Server>();

/** Stops whatever server still runs. */
export function stopServers(): void {
	for (const server of servers) server.closeAllConnections();
	for (const server of servers) server.close();
	servers.clear();
}

function carryOut(fate: Fate, request: IncomingMessage, response: ServerResponse): void {
	const json = { 'content-type': 'application/json' };
	if (fate === 'cutAfterReading') {
		request.socket.destroy();
	} else if (fate === 'cutInAnswer') {
		response.writeHead(200, { ...json, 'content-length': '900' }).write('{"id":');
		setTimeout(() => request.socket.destroy(), 20);
	} else if (typeof fate === 'object') {
		const { status = 200, body = '{"id":"x","deleted":true}', headers, afterMs = 0 } = fate;
		setTimeout(() => response.writeHead(status, { ...json, ...headers }).end(body), afterMs);
	}
}

/** Rejections that nobody handled since the last call. */
export function unhandledRejections(): unknown[] {
	return rejections.splice(0);
}
const rejections: unknown[] = [];
process.on('unhandledRejection', (reason) => rejections.push(reason));
