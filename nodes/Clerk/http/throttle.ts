import { sleep } from 'n8n-workflow';
import { CallGates } from './callGates';
import { ROUNDING_MS, type Leave, type Left, type Limit } from './counting';
import { Pace } from './pace';
import type { Queued } from './passage';

/** A part of the known limit, from which on a refusal is taken for the limit of the key. */
const NEARLY_ALL = 0.8;

/** The longest stretch that is slept at once: nothing is left behind for long after a run. */
const LONGEST_SLEEP_MS = 250;

/**
 * Decides when requests with one secret key may leave, for all runs and pickers of this process.
 * Their lanes take turns. A refusal closes the call that it was for, and slows the key where the
 * key's own limit is reached.
 */
export class Throttle {
	private readonly pace: Pace;
	private readonly calls = new CallGates();
	/** Those that have something to send. */
	private readonly waiting = new Set<Queued>();
	/** How many turns there have been, by the lane that is the furthest. */
	private turn = 0;
	private isPumping = false;
	private wakeAt = Infinity;
	/** Epoch ms of its last use. */
	usedAt = Date.now();

	constructor(private readonly limit: Limit) {
		this.pace = new Pace(limit);
	}

	/** Whether nobody uses it. */
	get isIdle(): boolean {
		return this.waiting.size === 0 && this.pace.isIdle;
	}

	/** A lane has something to send. */
	queue(lane: Queued): void {
		if (!this.waiting.has(lane)) {
			this.waiting.add(lane);
			// It makes up for no turns that it did not need.
			lane.turn = Math.max(lane.turn, this.turn);
		}
		this.pumpSoon();
	}

	/** Whether a request may leave now; else the moment to ask again, in epoch ms. */
	next(call: string, now: number): Leave | number {
		const opensAt = this.calls.next(call, now);
		return opensAt > now ? opensAt : this.pace.next(now);
	}

	/** Until when Clerk has said that it refuses the call, in epoch ms. */
	refusesUntil(call: string): number {
		return Math.max(this.calls.closedUntil(call), this.pace.closedUntil);
	}

	/** Whether a request is under way that finds out how Clerk counts. */
	isProbing(now: number): boolean {
		return this.pace.isProbing(now);
	}

	/** A request leaves. */
	leave(call: string, as: Leave, now: number): Left {
		this.calls.leave(call);
		return this.pace.leave(as, now);
	}

	/** Clerk has answered. */
	answered(call: string, left: Left): void {
		this.pace.answer(left, Date.now());
		this.calls.widen(call);
		this.release(call);
	}

	/** A request has failed on the way. */
	lost(call: string, left: Left): void {
		this.pace.lose(left, Date.now());
		this.release(call);
	}

	/** A request was not sent after all. */
	unsent(call: string, left: Left): void {
		this.pace.forget(left);
		this.release(call);
	}

	/** Clerk has refused a request for a limit. */
	refused(call: string, left: Left, waitMs: number): void {
		const now = Date.now();
		const took = this.pace.took(now);
		const { count, windowMs } = this.limit;
		const isOfKey = took >= count * NEARLY_ALL && waitMs <= windowMs + ROUNDING_MS;
		if (isOfKey) this.pace.refuse(left, waitMs, now);
		else this.pace.forget(left);
		// Also where the key's limit came as a surprise: somebody else uses it up, so fewer at once.
		if (!isOfKey || left.as === 'free') this.calls.close(call, waitMs, took, now);
		this.release(call);
	}

	private release(call: string): void {
		this.usedAt = Date.now();
		this.calls.release(call, this.usedAt);
		this.pumpSoon();
	}

	/**
	 * Answers come in bunches. What they make room for leaves as one, and so does what arrives in
	 * between: one at a time, they cost n8n a third more processor time.
	 */
	private pumpSoon(): void {
		if (this.isPumping || this.waiting.size === 0) return;
		this.isPumping = true;
		void sleep(1).then(() => {
			this.isPumping = false;
			this.pump();
		});
	}

	/** Lets out what may leave, each lane in turn. */
	private pump(): void {
		const now = Date.now();
		this.usedAt = now;
		let wakeAt = Infinity;
		const held = new Set<Queued>();
		for (let lane = this.nextLane(held); lane; lane = this.nextLane(held)) {
			const verdict = lane.offer(now);
			if (verdict !== 'left') {
				held.add(lane);
				wakeAt = Math.min(wakeAt, verdict);
			} else {
				this.turn = Math.max(this.turn, lane.turn);
				lane.turn += lane.stride;
			}
			if (lane.isEmpty) this.waiting.delete(lane);
		}
		if (wakeAt < Infinity) void this.wake(Math.min(wakeAt, now + LONGEST_SLEEP_MS));
	}

	/** Pickers first; of the others, the one that has had the fewest turns. */
	private nextLane(held: ReadonlySet<Queued>): Queued | undefined {
		let next: Queued | undefined;
		for (const lane of this.waiting) {
			if (!held.has(lane) && (!next || goesBefore(lane, next))) next = lane;
		}
		return next;
	}

	private async wake(at: number): Promise<void> {
		if (at >= this.wakeAt) return;
		this.wakeAt = at;
		await sleep(Math.max(1, at - Date.now()));
		if (this.wakeAt === at) this.wakeAt = Infinity;
		this.pump();
	}
}

const goesBefore = (one: Queued, other: Queued): boolean =>
	one.isFirst === other.isFirst ? one.turn < other.turn : one.isFirst;
