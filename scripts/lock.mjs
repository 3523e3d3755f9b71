// One process at a time: a file with the id of the process that is at work.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { UserError } from './userError.mjs';

/**
 * Takes the lock until this process ends. That of a process that was killed does not count.
 *
 * @param {string} file
 * @param {string} what the other process does, if there is one
 * @param {string} advice
 */
export function takeLock(file, what, advice) {
	mkdirSync(dirname(file), { recursive: true });
	/** @param {'wx' | 'w'} flag */
	const take = (flag) => writeFileSync(file, String(process.pid), { flag });
	try {
		take('wx');
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		const holder = readFileSync(file, 'utf8');
		if (isAtWork(Number(holder))) {
			throw new UserError(
				`${what} (process ${holder}).`,
				advice,
				`If that process is something else, delete ${file}.`,
			);
		}
		take('w');
	}
	process.once('exit', () => rmSync(file, { force: true }));
}

/**
 * Whether this is one of the project's commands: the system uses ids again.
 *
 * @param {number} pid
 */
function isAtWork(pid) {
	if (pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		if (process.platform !== 'linux') return true;
		return /(scripts|test|bench)\//.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
	} catch {
		return false;
	}
}
