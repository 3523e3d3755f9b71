import { setTimeout as wait } from 'node:timers/promises';

import { UserError } from '../userError.mjs';

/**
 * Looks again and again until there is something to see, which is anything but false.
 *
 * @param trouble what to say of it if there is nothing after a time
 */
export async function until<T>(
	trouble: string,
	patienceMs: number,
	look: () => T | false | Promise<T | false>,
): Promise<T> {
	for (const end = Date.now() + patienceMs; Date.now() < end; await wait(250)) {
		const seen = await look();
		if (seen !== false) return seen;
	}
	throw new UserError(`After ${patienceMs / 1000} seconds, ${trouble}`);
}
