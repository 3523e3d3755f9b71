// One at a time: a file with the process id of whoever is at work.

import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

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
			create(file, String(process.pid));
			const release = () => {
				process.off('exit', release);
				rmSync(file, { force: true });
			};
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
 * Takes the lock as soon as it is free: two commands that install the same may be typed at once.
 *
 * @param {string} file
 */
export async function takeTurn(file) {
	for (let waits = 0; ; waits++) {
		const lock = takeLock(file);
		if (lock.heldBy === undefined) return lock;
		if (waits === 0) console.log(`Another command (process ${lock.heldBy}) installs; waiting.`);
		await wait(500);
	}
}

/**
 * Makes a file that must not be there yet. Nobody ever sees it empty.
 *
 * @param {string} file
 * @param {string} content
 */
function create(file, content) {
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, content);
	try {
		linkSync(draft, file);
	} finally {
		rmSync(draft, { force: true });
	}
}

/**
 * A crash leaves its lock behind, and the id may belong to another program by now.
 *
 * @param {number} pid
 */
function isOurs(pid) {
	return isAlive(pid) && /(scripts|browser)\//.test(commandLine(pid) ?? 'scripts/');
}

/** @param {string} file */
function readIfThere(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
