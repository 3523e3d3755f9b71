// Programs in the background: n8n, the servers of its queue mode.

import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { execa } from 'execa';

import { root } from '../paths.mjs';
import { onEnd } from '../signals.mjs';
import { UserError } from '../userError.mjs';

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

/** A running program. */
export type Service = ReturnType<typeof startService>;

/** Characters of a program's output that are kept in memory. */
const keptOutput = 1_000_000;

/** Starts a program that ends with this process, even if this process is killed. */
export function startService({ name, command, args, folder: cwd, env, log }: Program) {
	mkdirSync(dirname(log), { recursive: true });
	const supervised = [join(root, 'scripts/supervise.mjs'), command, ...args];
	const child = execa(process.execPath, supervised, {
		cwd,
		env,
		extendEnv: false,
		stdin: 'pipe',
		all: true,
		buffer: false,
		reject: false,
		cleanup: false,
		killDescendants: true,
		forceKillAfterDelay: 15_000,
	});
	let output = '';
	child.all.setEncoding('utf8').on('data', (text: string) => {
		output = (output + text).slice(-keptOutput);
	});
	child.all.pipe(createWriteStream(log));

	/** Resolves, when the program has ended, to what to tell about that. */
	const ended = child.then(({ exitCode }) => {
		// What it has started and left running.
		child.kill('SIGKILL');
		const lines = output.split('\n').filter((line) => line.trim() && !/^\s+at /.test(line));
		const last = lines.slice(-10).map((line) => `  ${line.slice(0, 400)}`);
		return [`${name} ended with exit code ${exitCode}:`, ...last, `Log: ${log}`];
	});
	const broken = ended.then((lines) => Promise.reject(new UserError(...lines)));
	broken.catch(() => {});

	return {
		/** Of the supervisor, whose only child is the program. */
		pid: child.pid,
		ended,
		/** Waits until all patterns are in its output. Fails when it ends before. */
		says: async (...patterns: RegExp[]) => {
			while (!patterns.every((pattern) => pattern.test(output))) {
				await Promise.race([once(child.all, 'data'), broken]);
			}
		},
		/** Ends it and everything it has started, or kills it, as a power cut would. */
		stop: async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
			child.kill(signal);
			await ended;
		},
	};
}

/** The programs of one command: when one fails, all end. */
export class Services {
	readonly #running = new Set<Service>();
	readonly #failure = Promise.withResolvers<never>();

	/** Fails when one of the programs ends on its own. */
	readonly broken = this.#failure.promise;

	/** Whether the programs are being ended: an error now is a consequence of that. */
	isStopping = false;

	constructor() {
		this.broken.catch(() => {});
	}

	/** Adds a program that was started. */
	readonly add = (service: Service) => {
		this.#running.add(service);
		void service.ended.then((lines) => {
			this.#running.delete(service);
			if (!this.isStopping) this.#failure.reject(new UserError(...lines));
		});
		if (this.isStopping) void service.stop();
	};

	/** Ends all programs, the last started first. */
	async stop(): Promise<void> {
		this.isStopping = true;
		for (const service of [...this.#running].reverse()) await service.stop();
	}

	/**
	 * Ends all programs and this process on Ctrl-C and the like.
	 *
	 * @param exitCode asked when the signal comes
	 */
	stopOnSignals(exitCode: () => number): void {
		onEnd(() => {
			if (this.isStopping) return;
			console.log('\nStopping …');
			void this.stop().finally(() => process.exit(exitCode()));
		});
	}
}
