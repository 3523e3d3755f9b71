import { sleep, type IWebhookFunctions } from 'n8n-workflow';
import { readSecrets } from './secrets';

/** How long requests share what was read, in milliseconds. */
const SHARED_FOR = 1000;

/** How long a read under way is shared, and how long it may take at all, in ticks. */
const SHARED_TICKS = 10;
const MOST_TICKS = 50;

/**
 * Milliseconds. Under way, time is counted by ticks that the process had time for: when it is busy
 * with a crowd of webhooks, everything takes longer, but nothing hangs.
 */
const TICK = 100;

interface Read {
	keys: Promise<Buffer[]>;
	ticks: number;
	/** Epoch milliseconds. */
	endedAt?: number;
}

/** The latest read of each trigger. */
const reads = new Map<string, Read>();

/**
 * The keys in the trigger's credential; none without one. Each read costs n8n an expression engine,
 * tens of milliseconds, so requests share it for a second. One that takes longer is no longer joined
 * by others, and given up after five seconds: a read that hangs holds nobody up for longer.
 */
export async function signingKeys(context: IWebhookFunctions): Promise<Buffer[]> {
	const { id, credentials } = context.getNode();
	if (!credentials?.clerkWebhookApi) return [];
	for (const [trigger, read] of reads) if (!isShared(read)) reads.delete(trigger);
	const trigger = `${context.getWorkflow().id} ${id} ${credentials.clerkWebhookApi.id}`;
	const shared = reads.get(trigger);
	if (shared) return await shared.keys;

	const credential = context.getCredentials('clerkWebhookApi');
	const read: Read = {
		ticks: 0,
		keys: credential.then((data) => readSecrets(data.signingSecret).keys),
	};
	read.keys = Promise.race([read.keys, givenUp(read)]).finally(() => (read.endedAt = Date.now()));
	reads.set(trigger, read);
	// The next request tries again at once.
	read.keys.catch(() => reads.get(trigger) === read && reads.delete(trigger));
	return await read.keys;
}

function isShared({ endedAt, ticks }: Read): boolean {
	if (endedAt === undefined) return ticks < SHARED_TICKS;
	const age = Date.now() - endedAt;
	// A clock that was set back must not keep a secret alive.
	return age >= 0 && age < SHARED_FOR;
}

async function givenUp(read: Read): Promise<never> {
	while (read.endedAt === undefined && read.ticks < MOST_TICKS) {
		await sleep(TICK);
		read.ticks++;
	}
	throw new Error(`n8n did not read it within ${(MOST_TICKS * TICK) / 1000} seconds`);
}
