import type { IExecuteFunctions } from 'n8n-workflow';
import type { ClerkClient } from '../http/clerkClient';
import { pause } from '../http/pause';

/** How often a person who watches a run hears that it goes on, in ms. */
const EVERY_MS = 2000;

/** Shorter stops are not worth a word, in ms. */
const SHORT_MS = 1000;

const seconds = (ms: number) => `${Math.ceil(ms / 1000)} s`;

/**
 * Reports how far a run is while it is watched, and afterwards if rate limits slowed it.
 *
 * @param working the run; what it throws is thrown on
 * @param state how far it is, in words
 */
export async function reportProgress(
	caller: IExecuteFunctions,
	client: ClerkClient,
	working: Promise<unknown>,
	state: () => string,
): Promise<void> {
	const over = new AbortController();
	const telling = tell(caller, client, state, over.signal);
	try {
		await working;
	} finally {
		over.abort();
		await telling;
	}
	const { soFarMs } = client.limitWait;
	if (soFarMs >= SHORT_MS) {
		caller.addExecutionHints({
			message: `Clerk's rate limit slowed this run: it stood still for ${seconds(soFarMs)} altogether.`,
			location: 'outputPane',
		});
	}
}

async function tell(
	caller: IExecuteFunctions,
	client: ClerkClient,
	state: () => string,
	over: AbortSignal,
): Promise<void> {
	while (!over.aborted) {
		// It is over when the sleep is cut short.
		await pause(EVERY_MS, over).catch(() => undefined);
		if (over.aborted) return;
		const { leftMs } = client.limitWait;
		const waiting = leftMs > 0 ? `; waiting ${seconds(leftMs)} for Clerk's rate limit` : '';
		caller.sendMessageToUI(`Clerk: ${state()}, ${client.answers} answers${waiting}`);
	}
}
