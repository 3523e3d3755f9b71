// All programs of one start, which end together.

import { onEnd } from '../install/endings.mjs';
import { stopGroup } from '../install/processes.mjs';
import { Trouble } from '../install/trouble.mjs';
import type { Service } from './service.mts';

/** A terminal's Ctrl-C arrives twice: from the terminal, and passed on by the parent. */
const sameKeystrokeMs = 1000;

/** Keeps the programs in the background, and ends all of them when anything goes wrong. */
export class Background {
	private readonly services = new Set<Service>();
	private stopping: Promise<void> | undefined;
	private breakDown: (error: Error) => void = () => {};

	/** Fails when one of the programs ends by itself. */
	readonly broken = new Promise<never>((_, reject) => {
		this.breakDown = reject;
	});

	constructor() {
		this.broken.catch(() => {});
		// The last resort, for an end that leaves no time to wait.
		process.on('exit', () => this.services.forEach(({ pid }) => stopGroup(pid, 'SIGKILL')));
	}

	/** Whether the programs are being ended: what fails now fails because of that. */
	get isStopping(): boolean {
		return this.stopping !== undefined;
	}

	/** Takes a program in. */
	readonly add = (service: Service) => {
		this.services.add(service);
		void service.ended.then((words) => {
			this.services.delete(service);
			if (this.stopping) return;
			this.breakDown(
				new Trouble(`${service.name} has ended by itself:\n${words}`, `Log: ${service.log}`),
			);
		});
		if (this.stopping) void service.stop();
	};

	/** Ends all programs, the last started first. */
	async stop(): Promise<void> {
		this.stopping ??= this.stopInOrder();
		await this.stopping;
	}

	/**
	 * Ends all programs and this one when it should end (Ctrl-C and the like). A second Ctrl-C does
	 * not wait.
	 *
	 * @param exitCode asked when the signal comes
	 */
	stopOnSignals(exitCode: () => number): void {
		let first: number | undefined;
		const stop = () => {
			if (first !== undefined && Date.now() - first > sameKeystrokeMs) process.exit(130);
			if (first !== undefined) return;
			first = Date.now();
			console.log('\nStopping …');
			void this.stop().finally(() => process.exit(exitCode()));
		};
		onEnd(stop);
	}

	private async stopInOrder() {
		for (const service of [...this.services].reverse()) await service.stop();
	}
}
