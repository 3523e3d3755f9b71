// One process of n8n that a test can kill, start again and measure.

import { readFileSync } from 'node:fs';

import { startN8n } from '../../scripts/start/n8n.mts';
import type { N8nPlace } from '../../scripts/start/n8n.mts';
import type { Running } from '../../scripts/start/programs.mts';

/** One of n8n's processes. */
export interface Process {
	start(): Promise<void>;
	/** Ends it at once, with no time to tidy up, as a power cut would. */
	kill(): Promise<void>;
	/** The processor time it has used since it started, in milliseconds. */
	cpuMs(): number;
	/** The most memory it has had since it started, in bytes. */
	peakMemory(): number;
}

/** It is not started yet. */
export function processOf(place: N8nPlace): Process {
	let running: Running | undefined;
	const proc = (file: string) => readFileSync(`/proc/${running?.pid}/${file}`, 'utf8');
	return {
		start: async () => {
			running = await startN8n(place);
		},
		kill: async () => {
			await running?.stop('SIGKILL');
		},
		cpuMs: () => {
			const stat = proc('stat');
			// utime and stime, in hundredths of a second; the name before them may hold spaces.
			const [user, system] = stat
				.slice(stat.lastIndexOf(')') + 2)
				.split(' ')
				.slice(11, 13);
			return (Number(user) + Number(system)) * 10;
		},
		peakMemory: () => Number(/^VmHWM:\s*(\d+) kB$/m.exec(proc('status'))?.[1]) * 1024,
	};
}
