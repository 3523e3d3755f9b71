// Ports of this machine.

import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { Trouble } from '../install/trouble.mjs';

/**
 * @param wanted 0 for any free one
 * @param who what will listen there, and the option that chooses another: for the message
 * @returns the port, which is free
 */
export async function choosePort(wanted: number, who: { name: string; option: string }) {
	if (wanted === 0) return await freePort();
	if (!(await isTaken(wanted))) return wanted;
	throw new Trouble(
		`Port ${wanted}, where ${who.name} should listen, is taken by another program.`,
		`Choose another: npm start -- ${who.option} ${wanted + 1} (0 takes any free one).`,
	);
}

/** Any port that is free now. */
export async function freePort(): Promise<number> {
	return await new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

/** Listening tells of programs on this address, connecting of those on all addresses. */
async function isTaken(port: number) {
	return (await isAnswered(port)) || !(await canListen(port));
}

async function isAnswered(port: number) {
	return await new Promise<boolean>((resolve) => {
		const socket = connect({ port, host: '127.0.0.1' });
		socket.once('connect', () => resolve(true));
		socket.once('error', () => resolve(false));
		socket.once('close', () => socket.destroy());
		socket.once('connect', () => socket.destroy());
	});
}

async function canListen(port: number) {
	return await new Promise<boolean>((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}
