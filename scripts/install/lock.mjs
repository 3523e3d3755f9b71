// One at a time: a file with the process id of whoever is at work.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Takes the lock, or says who has it.
 *
 * A lock whose process is gone is a leftover of a crash and is taken over.
 *
 * @param {string} file
 * @returns {{ heldBy: number } | { heldBy: undefined, release: () => void }}
 */
export function takeLock(file) {
	mkdirSync(dirname(file), { recursive: true });
	for (;;) {
		try {
			writeFileSync(file, String(process.pid), { flag: 'wx' });
			return { heldBy: undefined, release: () => rmSync(file, { force: true }) };
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		}
		const holder = Number(readIfThere(file));
		if (holder && isAlive(holder)) return { heldBy: holder };
		rmSync(file, { force: true });
	}
}

/**
 * @param {number} pid
 * @returns {boolean} whether a process of that id runs
 */
export function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}

/** @param {string} file */
function readIfThere(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
