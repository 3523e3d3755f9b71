import { createHash } from 'crypto';
import { sleep, type IDataObject } from 'n8n-workflow';

/** How many messages n8n keeps for each trigger. */
export const REMEMBERED = 2000;

/** In the process it is twice as many, so that what is read back is never news but of others. */
const IN_PROCESS = 2 * REMEMBERED;

/** Characters by which a message is remembered: 72 bits of its ID's hash. */
const MARK_LENGTH = 12;

const MARK = new RegExp(`.{${MARK_LENGTH}}`, 'g');

/** How long a resend waits for what becomes of the first, in milliseconds. Svix allows 15 s. */
const PATIENCE = 10_000;

/** How many triggers are remembered in this process; n8n's store has the others. */
const TRIGGERS = 500;

/** The name under which the messages stand in the trigger's part of the workflow's static data. */
const STORED_AS = 'seen';

/** A message that was not here before. */
export interface Claim {
	/** Writes it, and all others, into what n8n is about to save with the workflow. */
	write(): void;
	/**
	 * Says whether n8n has taken it. Those who wait for the outcome go on only now: a resend must not
	 * be answered before the message is safe.
	 */
	settle(isTaken: boolean): void;
}

/**
 * The messages that have started one workflow. n8n keeps them with the workflow, but each request
 * reads and writes a copy of its own: of two at the same time, the one that ends later would wipe
 * out the other. So the process remembers them as well, and everything it knows is written each
 * time; also with a resend, where it is missing by then.
 */
export class Seen {
	private readonly taken = new Set<string>();

	private readonly underWay = new Map<string, Promise<void>>();

	private lastRead: unknown;

	/**
	 * Claims a message. Where the same one is under way, its outcome is awaited: if n8n could not
	 * take it, this one is the new one.
	 *
	 * @param stored the trigger's part of the workflow's static data
	 * @returns the claim on a new message, or why there is none
	 */
	async claim(
		id: string,
		stored: IDataObject,
		patience = PATIENCE,
	): Promise<Claim | 'seen' | 'under way'> {
		const mark = createHash('sha256').update(id).digest('base64url').slice(0, MARK_LENGTH);
		const until = Date.now() + patience;
		for (let isFresh = true; ; isFresh = false) {
			this.read(stored[STORED_AS]);
			const first = this.underWay.get(mark);
			if (!first) {
				if (!this.taken.has(mark)) return this.start(mark, stored);
				// After a wait the copy is too old to tell what is missing by now.
				if (isFresh) this.restore(stored);
				return 'seen';
			}
			const left = until - Date.now();
			if (left <= 0) return 'under way';
			await Promise.race([first, sleep(left)]);
		}
	}

	private start(mark: string, stored: IDataObject): Claim {
		let release = () => {};
		this.underWay.set(mark, new Promise((resolve) => (release = resolve)));
		return {
			write: () => {
				this.add(mark);
				this.save(stored);
			},
			settle: (isTaken) => {
				if (isTaken) this.add(mark);
				else this.taken.delete(mark);
				this.underWay.delete(mark);
				release();
			},
		};
	}

	/** Other processes may have written meanwhile. */
	private read(text: unknown): void {
		if (text === this.lastRead) return;
		this.lastRead = text;
		for (const mark of marksIn(text)) if (!this.taken.has(mark)) this.add(mark);
	}

	/** Others may also have overwritten what this process wrote. */
	private restore(stored: IDataObject): void {
		const there = new Set(marksIn(stored[STORED_AS]));
		if (!this.latest().every((mark) => there.has(mark))) this.save(stored);
	}

	private save(stored: IDataObject): void {
		stored[STORED_AS] = this.lastRead = this.latest().join('');
	}

	private latest(): string[] {
		return [...this.taken].slice(-REMEMBERED);
	}

	private add(mark: string): void {
		this.taken.delete(mark);
		this.taken.add(mark);
		if (this.taken.size <= IN_PROCESS) return;
		const [oldest] = this.taken;
		this.taken.delete(oldest);
	}
}

const marksIn = (text: unknown): string[] =>
	typeof text === 'string' ? (text.match(MARK) ?? []) : [];

const triggers = new Map<string, Seen>();

/** What a trigger has seen. Of the triggers too, those that were idle longest are let go. */
export function seenBy(workflowId: string, nodeId: string): Seen {
	const key = `${workflowId} ${nodeId}`;
	const seen = triggers.get(key) ?? new Seen();
	triggers.delete(key);
	triggers.set(key, seen);
	if (triggers.size > TRIGGERS) {
		const [idle] = triggers.keys();
		triggers.delete(idle);
	}
	return seen;
}
