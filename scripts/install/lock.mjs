// One at a time: a file with the process id of whoever is at work.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { commandLine, isAlive } from './processes.mjs';

/**
 * Takes the lock, or says who has it.
 *
 * It is given back when this process ends, at the latest. A lock whose process is gone is a
 * leftover of a crash and is taken over.
 *
 * @param {string} file
 * @returns {{ heldBy: number } | { heldBy: undefined, release: () => void }}
 */
export function takeLock(file) {
	mkdirSync(dirname(file), { recursive: true });
	for (;;) {
		try {
			writeFileSync(file, String(process.pid), { flag: 'wx' });
			const release = () => rmSync(file, { force: true });
			process.once('exit', release);
			return { heldBy: undefined, release };
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		}
		const holder = Number(readIfThere(file));
		if (holder && isOurs(holder)) return { heldBy: holder };
		rmSync(file, { force: true });
	}
}

/**
 * A crash leaves its lock behind, and the id may belong to another program by now.
 *
 * @param {number} pid
 */
function isOurs(pid) {
	return isAlive(pid) && (commandLine(pid) ?? 'scripts/').includes('scripts/');
}

/** @param {string} file */
function readIfThere(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
