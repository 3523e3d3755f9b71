import { sleep } from 'n8n-workflow';

/**
 * Waits for a promise, but no longer than this many milliseconds.
 *
 * @returns whether it was fulfilled in time; its rejection is passed on
 */
export async function isDoneWithin(ms: number, promise: Promise<unknown>): Promise<boolean> {
	const timer = new AbortController();
	try {
		return await Promise.race([
			promise.then(() => true),
			sleep(ms, timer.signal).then(() => false),
		]);
	} finally {
		timer.abort();
	}
}
