// The background programs of each command, written down so that a later one can end those that a
// crash left behind.

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { runtimeFolder } from '../places.mjs';
import { commandLine, isAlive, stopGroup } from './processes.mjs';

const folder = join(runtimeFolder, 'background');
const notesOf = (/** @type {number | string} */ owner) => join(folder, `${owner}.json`);

/** @type {Record<string, string>} */
const mine = {};

/**
 * @param {number} pid
 * @param {string} mark a part of its command line, to know it by: ids are used again
 */
export function remember(pid, mark) {
	mine[pid] = mark;
	write();
}

/** @param {number} pid */
export function forget(pid) {
	delete mine[pid];
	write();
}

/** Ends the programs of commands that are gone, and waits until they are gone as well. */
export async function stopLeftovers() {
	mkdirSync(folder, { recursive: true });
	for (const file of readdirSync(folder)) {
		const owner = Number(file.replace('.json', ''));
		if (isAlive(owner)) continue;
		for (const [pid, mark] of Object.entries(JSON.parse(readFileSync(notesOf(owner), 'utf8')))) {
			if (!commandLine(Number(pid))?.includes(mark)) continue;
			stopGroup(Number(pid), 'SIGKILL');
			for (let tries = 0; isAlive(Number(pid)) && tries < 100; tries++) await wait(50);
		}
		rmSync(notesOf(owner), { force: true });
	}
}

function write() {
	const notes = notesOf(process.pid);
	if (Object.keys(mine).length === 0) return rmSync(notes, { force: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(notes, JSON.stringify(mine));
}
