// Processes of their own, for tests of what happens when one is killed.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const started = new Set<ChildProcess>();

/** Kills what a failed test has left running. */
export const killAll = () => started.forEach((child) => child.kill('SIGKILL'));

/** Runs an ES module in the project's folder and waits for the first line it prints. */
export async function runModule(code: string, env: Record<string, string> = {}) {
	const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	started.add(child);
	const closed = once(child, 'close');
	const lines: string[] = [];
	const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
	await Promise.race([once(reader, 'line'), closed]);
	return {
		pid: child.pid,
		lines,
		ended: closed,
		kill: async () => {
			child.kill('SIGKILL');
			await once(child, 'exit');
		},
	};
}

/** Whether a process is gone within ten seconds; if not, it is killed now. */
export async function isGone(pid: number) {
	for (let tries = 0; tries < 200; tries++, await wait(50)) {
		if (!signal(pid, 0)) return true;
	}
	return !signal(pid, 'SIGKILL');
}

/** Whether there was a process to send it to. */
function signal(pid: number, name: 0 | 'SIGKILL'): boolean {
	try {
		return process.kill(pid, name);
	} catch {
		return false;
	}
}
