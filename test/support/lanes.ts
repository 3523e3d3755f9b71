import { sleep } from 'n8n-workflow';
import type { Lane } from '../../nodes/Clerk/http/lane';
import type { Counter } from './counting.mts';

/** How long the service that {@link sendThrough} asks takes to answer, in ms. */
export const LATENCY_MS = 60;

/** What became of requests that were sent through a lane. */
export interface Sent {
	/** When each was taken, as time of the clock. */
	taken: number[];
	/** When each was refused for a limit. */
	refused: number[];
	/** Why others were not sent. */
	failed: unknown[];
	/** Done when all have settled. */
	done: Promise<unknown>;
}

/** Sends requests through a lane to a service, again where it refuses them. */
export function sendThrough(lane: Lane, call: string, requests: number, takes: Counter): Sent {
	const sent: Omit<Sent, 'done'> = { taken: [], refused: [], failed: [] };
	const askOnce = async () => {
		await sleep(LATENCY_MS / 2);
		const waitMs = takes(Date.now());
		await sleep(LATENCY_MS / 2);
		return waitMs;
	};
	const see = async (): Promise<void> => {
		const refusalOf = (ms: number) => (ms > 0 ? Math.ceil(ms / 1000) * 1000 : undefined);
		const waitMs = await lane.pass({ call, check: () => {}, send: askOnce, refusalOf });
		(waitMs > 0 ? sent.refused : sent.taken).push(Date.now());
		if (waitMs > 0) await see();
	};
	const each = Array.from({ length: requests }, async () => {
		await see().catch((error: unknown) => sent.failed.push(error));
	});
	return { ...sent, done: Promise.all(each) };
}
