// A crowd of webhooks at the same moment, and what it costs a real n8n.

import { deliver, AS_SVIX, signed, userEvent } from '../test/webhooks/message.mts';
import type { Message } from '../test/webhooks/message.mts';
import type { Stage } from '../test/webhooks/stage.mts';
import { unfinishedSince } from '../test/webhooks/unfinished.mts';

/** How long it is watched, in milliseconds. */
const LONGEST = 180_000;

/** Messages before the crowd, so that n8n has loaded and compiled what it needs. */
const WARM_UP = 20;

/** What became of a crowd. */
export interface Reading {
	/** How many were answered with 200, and when the last one was, in milliseconds. */
	accepted: number;
	acceptedMs: number;
	/** How many have run, also those whose answer came too late. */
	ran: number;
	/** How often a message was sent in all. */
	tries: number;
	/** Tries that were answered with 503 because the line was full. */
	full: number;
	/** Tries that were answered with 503 because the credential could not be read. */
	unread: number;
	/** Tries that were answered with 503 because an earlier try of the message was not done yet. */
	underWay: number;
	/** Tries that got no answer within Svix's 15 seconds. */
	unanswered: number;
	/** All other answers than 200, by status. */
	other: Record<string, number>;
	/** Processor time of n8n, in milliseconds. */
	cpuMs: number;
	/** Of all n8n's processes that accept webhooks, in bytes. */
	peakMemory: number;
	/** Messages that were answered with 200 and did not run, and what n8n says about them. */
	lost: number;
	states: string[];
	/** Messages that ran more than once. */
	twice: number;
}

/** Sends a crowd as Svix does, and waits until what was accepted has run. */
export async function sendCrowd(stage: Stage, size: number): Promise<Reading> {
	const { processes, receiving } = stage.n8n;
	const all = Object.values(processes);
	const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
	const messages = (count: number) =>
		Array.from({ length: count }, () => signed(stage.secrets[0], userEvent()));
	const first = messages(WARM_UP);
	await deliver(stage.productionUrl, first, { connections: 5 });
	await stage.haveRun(first);
	await stage.settled();

	const [latest] = await stage.executions();
	const crowd = messages(size);
	const accepted = new Set<string>();
	const counts = { tries: 0, full: 0, unread: 0, underWay: 0, unanswered: 0 };
	const other: Record<string, number> = {};
	let acceptedMs = 0;
	const cpuBefore = sum(all.map((one) => one.cpuMs()));
	const started = Date.now();
	const each = ({ id }: Message, status: number, _: number, text: string) => {
		counts.tries++;
		if (status === 200) {
			accepted.add(id);
			acceptedMs = Date.now() - started;
		} else if (text.includes('Too many messages')) counts.full++;
		else if (text.includes('secret cannot be read')) counts.unread++;
		else if (text.includes('still being processed')) counts.underWay++;
		else if (status === 0) counts.unanswered++;
		else other[status] = (other[status] ?? 0) + 1;
	};
	const until = started + LONGEST;
	await deliver(stage.productionUrl, crowd, { connections: size, each, pauses: AS_SVIX, until });

	const taken = crowd.filter(({ id }) => accepted.has(id));
	await stage.haveRun(taken);
	await stage.settled();
	const runsOf = ({ id }: Message) => stage.runs.get(id) ?? 0;
	const lost = taken.filter((message) => runsOf(message) === 0).length;
	const unfinished = lost ? await unfinishedSince(stage, Number(latest?.id ?? 0)) : [];
	return {
		...counts,
		other,
		accepted: accepted.size,
		ran: crowd.filter((message) => runsOf(message) > 0).length,
		acceptedMs,
		cpuMs: sum(all.map((one) => one.cpuMs())) - cpuBefore,
		peakMemory: sum(receiving.map((one) => one.peakMemory())),
		lost,
		states: unfinished.map(({ status }) => status),
		twice: crowd.filter((message) => runsOf(message) > 1).length,
	};
}
