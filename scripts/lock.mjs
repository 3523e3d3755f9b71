// One process at a time: a file with the id of the process that is at work.

import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Takes the lock, or returns the id of the process that holds it. The lock of a process that was
 * killed does not count.
 *
 * @param {string} file
 * @returns {{ holder?: number, wasAbandoned: boolean }}
 */
export function takeLock(file) {
	mkdirSync(dirname(file), { recursive: true });
	// Linked into place whole, so that no process reads it empty.
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, String(process.pid));
	try {
		linkSync(draft, file);
		return { wasAbandoned: false };
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
	} finally {
		rmSync(draft);
	}
	const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
	if (isAtWork(holder)) return { holder, wasAbandoned: false };
	rmSync(file, { force: true });
	return { ...takeLock(file), wasAbandoned: true };
}

/**
 * Does the work while no other process does it.
 *
 * @param {string} file
 * @param {(wasAbandoned: boolean) => Promise<void>} work learns whether an earlier process was
 *   killed before it had finished
 */
export async function exclusively(file, work) {
	for (let isFirst = true; ; isFirst = false) {
		const { holder, wasAbandoned } = takeLock(file);
		if (holder === undefined) return await work(wasAbandoned).finally(() => rmSync(file));
		if (isFirst) console.log(`Waiting for process ${holder}, which is installing.`);
		await wait(500);
	}
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
