import { setTimeout as wait } from 'node:timers/promises';

/** Looks again and again until there is something to see; gives up after a time. */
export async function until<T>(patienceMs: number, look: () => Promise<T | undefined>) {
	for (const end = Date.now() + patienceMs; Date.now() < end; await wait(250)) {
		const seen = await look();
		if (seen !== undefined) return seen;
	}
	return undefined;
}
