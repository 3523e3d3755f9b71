import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { PerTrigger } from './perTrigger';
import { isDoneWithin } from './timeLimit';

/** How many messages the process remembers for each trigger. */
export const REMEMBERED = 10_000;

/** How many n8n keeps for each trigger, of those whose answer may not have arrived. */
export const STORED = 2000;

/** Characters by which a message is remembered: 72 bits of its ID's hash. */
const FINGERPRINT_LENGTH = 12;

const FINGERPRINT = new RegExp(`.{${FINGERPRINT_LENGTH}}`, 'g');

/** How long a resend waits for the outcome of the first one, in milliseconds. Svix allows 15 s. */
const PATIENCE = 10_000;

/** After this many milliseconds, a message that was not answered no longer counts as under way. */
const LONGEST = 10 * 60_000;

/** The name under which the messages are kept in the trigger's part of the workflow's static data. */
const STORED_AS = 'seen';

/** A message that is to run. */
export interface Claim {
	/** Notes it in what n8n is about to save with the workflow. */
	write(): void;
	/**
	 * Says whether n8n has taken it. Those who wait for the outcome go on only now: a resend must not
	 * be answered before the message is safe.
	 */
	settle(isTaken: boolean): void;
}

interface UnderWay {
	since: number;
	ended: Promise<void>;
}

/** The messages that have started one workflow. */
export class Seen {
	/** The latest ones, the oldest first. */
	private readonly taken = new Set<string>();

	/** Those of them that n8n keeps, or is to keep with the next one that is written. */
	private readonly stored = new Set<string>();

	private readonly underWay = new Map<string, UnderWay>();

	private lastRead: unknown;

	/**
	 * Claims a message. If the same one is under way, this waits for its outcome: if n8n could not
	 * take it, this one is the new one.
	 *
	 * @param data the trigger's part of the workflow's static data
	 * @param options.repeats whether to claim it although it was answered before
	 * @param options.patience how long to wait, in milliseconds
	 * @returns the claim, or why there is none
	 */
	async claim(
		id: string,
		data: IDataObject,
		{ repeats = false, patience = PATIENCE } = {},
	): Promise<Claim | 'seen' | 'under way'> {
		const fingerprint = fingerprintOf(id);
		this.read(data[STORED_AS]);
		this.forgetHung();
		if (repeats && !this.underWay.has(fingerprint)) return this.start(fingerprint, data);
		const until = Date.now() + patience;
		for (;;) {
			const first = this.underWay.get(fingerprint);
			if (!first) return this.taken.has(fingerprint) ? 'seen' : this.start(fingerprint, data);
			const left = until - Date.now();
			if (left <= 0 || !(await isDoneWithin(left, first.ended))) return 'under way';
		}
	}

	private start(fingerprint: string, data: IDataObject): Claim {
		let end = () => {};
		const ended = new Promise<void>((resolve) => (end = resolve));
		const own: UnderWay = { since: Date.now(), ended };
		this.underWay.set(fingerprint, own);
		return {
			write: () => {
				add(this.stored, fingerprint, STORED);
				data[STORED_AS] = this.lastRead = [...this.stored].join('');
			},
			settle: (isTaken) => {
				if (isTaken) add(this.taken, fingerprint, REMEMBERED);
				// It may have hung so long that a resend has taken its place.
				if (this.underWay.get(fingerprint) === own) {
					if (!isTaken) this.taken.delete(fingerprint);
					this.underWay.delete(fingerprint);
				}
				end();
			},
		};
	}

	/** Earlier processes have written it, or others that run beside this one. */
	private read(text: unknown): void {
		if (text === this.lastRead || typeof text !== 'string') return;
		this.lastRead = text;
		for (const fingerprint of text.match(FINGERPRINT) ?? []) {
			add(this.stored, fingerprint, STORED);
			add(this.taken, fingerprint, REMEMBERED);
		}
	}

	private forgetHung(): void {
		const latest = Date.now() - LONGEST;
		for (const [fingerprint, { since }] of this.underWay) {
			if (since > latest) return;
			this.underWay.delete(fingerprint);
		}
	}
}

const fingerprintOf = (id: string): string =>
	createHash('sha256').update(id).digest('base64url').slice(0, FINGERPRINT_LENGTH);

/** Makes it the latest one, and lets the oldest go if there are too many. */
function add(fingerprints: Set<string>, fingerprint: string, most: number): void {
	fingerprints.delete(fingerprint);
	fingerprints.add(fingerprint);
	const [oldest] = fingerprints;
	if (oldest !== undefined && fingerprints.size > most) fingerprints.delete(oldest);
}

const triggers = new PerTrigger(() => new Seen());

/** The messages that one trigger has seen in this process. */
export const seenBy = (trigger: string): Seen => triggers.of(trigger);
