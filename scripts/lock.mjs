// One process at a time: a file with the id of the process that is at work.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { UserError } from './userError.mjs';

/**
 * Takes the lock. That of a process that has ended without removing it does not count.
 *
 * @param {string} file
 * @param {string} what the other process does, if there is one
 * @param {string} advice
 * @returns whether there was such a process
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
		if (isAtWork(Number(holder))) {
			throw new UserError(
				`${what} (process ${holder}).`,
				advice,
				`If that process is something else, delete ${file}.`,
			);
		}
		wasAbandoned = true;
		writeFileSync(file, mine);
	}
	return wasAbandoned;
}

/**
 * Installs something while no other process does it.
 *
 * @param {string} file
 * @param {string} what the other process does, if there is one
 * @param {(wasInterrupted: boolean) => Promise<void>} install learns whether an earlier process
 *   was ended before it had finished
 */
export async function installAlone(file, what, install) {
	const advice = 'Wait until that is done, then run the same command again.';
	const wasInterrupted = takeLock(file, what, advice);
	// Not on process.exit(): the lock then tells that this one was interrupted.
	await install(wasInterrupted).finally(() => rmSync(file));
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
