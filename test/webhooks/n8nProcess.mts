// One process of n8n that a test can kill, start again and measure.

import { readFileSync } from 'node:fs';

import type { Services } from '../../scripts/start/services.mts';
import { startN8n } from '../../scripts/start/n8n.mts';
import type { N8nPlace } from '../../scripts/start/n8n.mts';
import type { Service } from '../../scripts/start/services.mts';

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

/** It is not started yet. What was started goes with the services. */
export function processOf(services: Services, place: N8nPlace): Process {
	let service: Service | undefined;
	const proc = (file: string) => {
		const supervisor = `/proc/${service?.pid}/task/${service?.pid}`;
		const [pid] = readFileSync(`${supervisor}/children`, 'utf8').split(' ');
		return readFileSync(`/proc/${pid}/${file}`, 'utf8');
	};
	return {
		start: async () => {
			await startN8n(place, (started) => {
				service = started;
				services.add(started);
			});
		},
		kill: async () => {
			await service?.stop('SIGKILL');
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
