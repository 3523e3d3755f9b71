// One process at a time: a file with the id of the process that is at work.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { UserError } from './userError.mjs';

/**
 * Takes the lock until this process ends. The lock of a process that was killed does not count.
 *
 * @param {string} file
 * @param {string} what what the other process does, if there is one
 * @param {string} advice
 * @returns whether an earlier process was killed before it had finished
 */
export function takeLock(file, what, advice) {
	mkdirSync(dirname(file), { recursive: true });
	const mine = String(process.pid);
	let wasAbandoned = false;
	try {
		writeFileSync(file, mine, { flag: 'wx' });
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		const holder = readFileSync(file, 'utf8');
		if (isRunning(Number(holder))) {
			throw new UserError(
				`${what} (process ${holder}).`,
				advice,
				`If that process is something else, delete ${file}.`,
			);
		}
		wasAbandoned = true;
		writeFileSync(file, mine);
	}
	process.once('exit', () => rmSync(file, { force: true }));
	return wasAbandoned;
}

/** @param {number} pid */
function isRunning(pid) {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
