// A server's second address, which can be closed while the server itself goes on.

import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A way to a server. */
export interface Door {
	url: string;
	/** Ends all connections, and refuses new ones. */
	close(): Promise<void>;
	open(): Promise<void>;
}

/** Opens a door to a server of this machine. */
export async function doorTo(url: string): Promise<Door> {
	const { hostname, port } = new URL(url);
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		const inner = connect(Number(port), hostname);
		for (const one of [socket, inner]) {
			sockets.add(one);
			one.on('close', () => {
				sockets.delete(one);
				socket.destroy();
				inner.destroy();
			});
			// What it means is told by its end.
			one.on('error', () => undefined);
		}
		socket.pipe(inner).pipe(socket);
	});
	const open = async (at: number) => {
		server.listen(at, '127.0.0.1');
		await once(server, 'listening');
	};
	await open(0);
	const { port: own } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${own}`,
		open: async () => await open(own),
		close: async () => {
			const closed = once(server, 'close');
			server.close();
			for (const one of sockets) one.destroy();
			await closed;
		},
	};
}
