// Programs in the background: n8n, the servers of its queue mode.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { execaNode } from 'execa';

import { endWithParent } from '../paths.mjs';
import { onEnd } from '../signals.mjs';
import { explain, UserError } from '../userError.mjs';
import { until } from './until.mts';

/** What it takes to start a program. */
export interface Program {
	name: string;
	/** Node's: its file and its arguments. */
	command: [file: string, ...args: string[]];
	folder: string;
	env: Record<string, string>;
	/** The file its output goes to. */
	log: string;
	/** What it prints when it is ready. */
	ready: RegExp;
}

/** A running program. */
export interface Running {
	pid: number | undefined;
	/** Ends it and everything it has started, or kills it, as a power cut would. */
	stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

const running = new Set<Running>();
const failure = Promise.withResolvers<never>();

/**
 * Runs a command that starts programs, and ends them and this process with it: also on Ctrl-C and
 * the like, and when one of the programs ends on its own.
 *
 * @param work tells whether it has succeeded
 */
export async function runCommand(work: () => Promise<boolean>): Promise<never> {
	onEnd(() => {
		process.exitCode ??= 130;
		failure.reject(new UserError('Stopping …'));
	});
	try {
		process.exitCode = (await Promise.race([work(), failure.promise])) ? 0 : 1;
	} catch (error) {
		process.exitCode ??= 1;
		explain(error);
	}
	await stopPrograms();
	process.exit();
}

/** Ends all programs, the last started first. */
export async function stopPrograms(): Promise<void> {
	for (const program of [...running].reverse()) await program.stop();
}

/** Starts a program that ends with this process, even if this process is killed; waits until it is ready. */
export async function startProgram(program: Program): Promise<Running> {
	const { name, command, folder, env, log, ready } = program;
	mkdirSync(dirname(log), { recursive: true });
	writeFileSync(log, '');
	const output = { file: log, append: true };
	const child = execaNode(command[0], command.slice(1), {
		nodeOptions: endWithParent,
		cwd: folder,
		env,
		extendEnv: false,
		stdout: output,
		stderr: output,
		buffer: false,
		reject: false,
		cleanup: false,
		killDescendants: true,
		forceKillAfterDelay: 15_000,
	});
	const ended = child.then(({ exitCode, signal }) => {
		// What it has started and left running.
		child.kill('SIGKILL');
		if (!running.delete(started)) return;
		process.exitCode = 1;
		const lines = readFileSync(log, 'utf8').split('\n');
		const last = lines.filter((line) => line.trim() && !/^\s+at /.test(line)).slice(-10);
		const shown = last.map((line) => `  ${line.slice(0, 400)}`);
		const what = `${name} ended with exit code ${exitCode ?? signal}:`;
		failure.reject(new UserError(what, ...shown, `Log: ${log}`));
	});
	const started: Running = {
		pid: child.pid,
		stop: async (signal) => {
			running.delete(started);
			child.kill(signal);
			await ended;
		},
	};
	running.add(started);
	const isReady = () => ready.test(readFileSync(log, 'utf8'));
	await until(`${name} was not ready. Log: ${log}`, 180_000, isReady);
	return started;
}
