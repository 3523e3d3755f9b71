// A program in the background: n8n, the sandbox.

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import { stopGroup } from '../install/processes.mjs';
import { forget, remember } from '../install/leftovers.mjs';
import { Trouble } from '../install/trouble.mjs';

const patienceMs = 15_000;

/** What it takes to start a program. */
export interface Program {
	name: string;
	command: string;
	args: string[];
	folder: string;
	env: Record<string, string>;
	/** The file its output goes to. */
	log: string;
}

/** A program that runs. */
export interface Service {
	name: string;
	log: string;
	pid: number;
	/** Resolves when it has ended, for whatever reason, with its last words. */
	ended: Promise<string>;
	/** Waits for all the patterns to turn up in its output; fails when it ends before. */
	says(...patterns: RegExp[]): Promise<string[]>;
	/** Ends it, and what it started: gently first. */
	stop(): Promise<void>;
}

/** Starts a program in the background. */
export function startService(program: Program): Service {
	mkdirSync(dirname(program.log), { recursive: true });
	const log = createWriteStream(program.log);
	const child = spawn(program.command, program.args, {
		cwd: program.folder,
		env: program.env,
		stdio: ['ignore', 'pipe', 'pipe'],
		// A group of its own: Ctrl-C in the terminal reaches the start script alone, which then ends
		// everything in order.
		detached: process.platform !== 'win32',
	});
	const { pid } = child;
	if (pid === undefined) throw new Trouble(`${program.name} could not be started.`);
	remember(pid, program.args[0] ?? program.command);

	let output = '';
	const listeners = new Set<() => void>();
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			log.write(text);
			output += text;
			listeners.forEach((listener) => listener());
		});
	}

	const ended = new Promise<string>((resolve) => {
		child.once('close', (code, signal) => {
			forget(pid);
			log.end();
			resolve(`  (${signal ?? `exit code ${code}`})\n${lastLines(output)}`);
		});
	});

	const says = (...patterns: RegExp[]) =>
		new Promise<string[]>((resolve, reject) => {
			const look = () => {
				const found = patterns.map((pattern) => pattern.exec(output)?.[0]);
				if (!found.every((text) => text !== undefined)) return;
				listeners.delete(look);
				resolve(found);
			};
			listeners.add(look);
			look();
			void ended.then((words) =>
				reject(
					new Trouble(
						`${program.name} has ended, before it was ready:\n${words}`,
						`Log: ${program.log}`,
					),
				),
			);
		});

	const stop = async () => {
		child.kill('SIGTERM');
		const timer = setTimeout(() => stopGroup(pid, 'SIGKILL'), patienceMs);
		await ended;
		clearTimeout(timer);
		// Whatever it started and did not take along.
		stopGroup(pid, 'SIGKILL');
	};

	return { name: program.name, log: program.log, pid, ended, says, stop };
}

function lastLines(output: string) {
	const lines = output.split('\n').filter((line) => line.trim() && !/^\s+at /.test(line));
	return lines
		.slice(-10)
		.map((line) => `  ${line.slice(0, 400)}`)
		.join('\n');
}
