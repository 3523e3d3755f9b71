import { sleep } from 'n8n-workflow';

/**
 * Waits, or until the signal aborts. The `sleep` of older versions of n8n (2.8, for one)
 * takes no signal, and would wait to the end.
 *
 * @throws the reason of the abort
 */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
	if (!signal) return await sleep(ms);
	signal.throwIfAborted();
	const over = new AbortController();
	const aborted = new Promise<never>((_, reject) => {
		const stop = () => reject(signal.reason as Error);
		signal.addEventListener('abort', stop, { once: true, signal: over.signal });
	});
	try {
		await Promise.race([sleep(ms, signal), aborted]);
	} finally {
		over.abort();
	}
}
