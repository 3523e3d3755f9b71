import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Limit, Way } from '../test/support/counting.mts';

/** What the server for measuring is like; without limit unless `way` says how it counts. */
interface ServerOptions extends Partial<Limit> {
	/** In ms. */
	latency?: number;
	/** Records of a list. */
	length?: number;
	way?: Way;
}

/** Starts the server for measuring, gives its address to `use`, and stops it. */
export async function withServer<T>(
	{ latency = 0, length = 0, way, count = 0, windowMs = 0 }: ServerOptions,
	use: (apiUrl: string) => Promise<T>,
): Promise<T> {
	const script = fileURLToPath(new URL('server.mts', import.meta.url));
	const args = [
		'--import',
		'tsx',
		script,
		...[latency, length, way ?? '', count, windowMs].map(String),
	];
	const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	try {
		const [line] = (await once(server.stdout, 'data')) as [Buffer];
		return await use(line.toString().trim());
	} finally {
		server.kill();
	}
}

/** Wall time and this process's processor time of something, in ms. */
export async function time<T>(run: () => Promise<T>) {
	const cpu = process.cpuUsage();
	const start = performance.now();
	const result = await run();
	const ms = performance.now() - start;
	const { user, system } = process.cpuUsage(cpu);
	return { result, ms, cpuMs: (user + system) / 1000 };
}
