import type { Leave, Left } from './counting';
import { LimitLasts, type LaneOptions, type Passage, type Queued } from './passage';
import type { Throttle } from './throttle';

/** Shorter waits are no reason to give up, however little a run may wait for a limit. */
const SHORT_MS = 1000;

/** Turns of a run for each turn of what gives way to it. */
const LOW_STRIDE = 10;

interface Waiter {
	enter: (left: Left) => void;
	refuse: (reason: unknown) => void;
}

/** The requests of one run, which wait for their turns. End it when the run is over. */
export class Lane implements Queued {
	turn = 0;
	readonly stride: number;
	readonly isFirst: boolean;
	private underWay = 0;
	/** What waits, by call: where one call is closed, the others go on. */
	private readonly waiting = new Map<string, Waiter[]>();
	private soFarMs = 0;
	/** Since when, and until when, nothing leaves for a limit, in epoch ms. */
	private closed: { since: number; until: number } | undefined;

	constructor(
		private readonly throttle: Throttle,
		private readonly options: LaneOptions,
	) {
		this.stride = options.priority === 'low' ? LOW_STRIDE : 1;
		this.isFirst = options.priority === 'high';
		options.signal?.addEventListener('abort', this.turnAllAway, { once: true });
	}

	/** n8n's signal lasts as long as the execution, which may run the node a thousand times. */
	end(): void {
		this.options.signal?.removeEventListener('abort', this.turnAllAway);
	}

	/** How long nothing has left for a limit, altogether and from now on, in ms. */
	get standstill(): { soFarMs: number; leftMs: number } {
		const { soFarMs, closed } = this;
		return { soFarMs, leftMs: closed ? Math.max(0, closed.until - Date.now()) : 0 };
	}

	/**
	 * Sends a request as soon as there is room.
	 *
	 * @throws what the request throws, the reason of a cancellation, or LimitLasts
	 */
	async pass<T>({ call, check, send, refusalOf }: Passage<T>): Promise<T> {
		this.options.signal?.throwIfAborted();
		const left = await new Promise<Left>((enter, refuse) => {
			const queue = this.waiting.get(call);
			if (queue) queue.push({ enter, refuse });
			else this.waiting.set(call, [{ enter, refuse }]);
			this.throttle.queue(this);
		});
		const { throttle } = this;
		let settle = () => throttle.unsent(call, left);
		try {
			check();
			settle = () => throttle.lost(call, left);
			const answer = await send();
			const waitMs = refusalOf(answer);
			settle = () =>
				waitMs === undefined ? throttle.answered(call, left) : throttle.refused(call, left, waitMs);
			return answer;
		} finally {
			this.underWay--;
			settle();
		}
	}

	get isEmpty(): boolean {
		return this.waiting.size === 0;
	}

	offer(now: number): 'left' | number {
		if (this.underWay >= this.options.most) return Infinity;
		let opensAt = Infinity;
		for (const [call, queue] of this.waiting) {
			const next = this.next(call, queue, now);
			if (typeof next !== 'number') {
				this.letOut(call, queue, next, now);
				return 'left';
			}
			opensAt = Math.min(opensAt, next);
		}
		if (this.underWay === 0 && opensAt < Infinity) {
			this.closed = { since: this.closed?.since ?? now, until: opensAt };
		}
		return opensAt;
	}

	/** Turns a call away where its limit lasts too long. Only Clerk's own word is reason enough. */
	private next(call: string, queue: Waiter[], now: number): Leave | number {
		const next = this.throttle.next(call, now);
		if (typeof next !== 'number' || next === Infinity) return next;
		const { mostWaitMs, endsAt } = this.options;
		if (next - now <= Math.max(mostWaitMs, SHORT_MS) && next < endsAt) return next;
		if (now >= this.throttle.refusesUntil(call)) {
			return this.throttle.isProbing(now) ? next : 'probe';
		}
		this.waiting.delete(call);
		this.reopen(now);
		for (const { refuse } of queue) refuse(new LimitLasts(next - now));
		return Infinity;
	}

	private letOut(call: string, queue: Waiter[], as: Leave, now: number): void {
		const waiter = queue.shift();
		if (queue.length === 0) this.waiting.delete(call);
		this.reopen(now);
		this.underWay++;
		waiter?.enter(this.throttle.leave(call, as, now));
	}

	private reopen(now: number): void {
		if (this.closed) this.soFarMs += now - this.closed.since;
		this.closed = undefined;
	}

	private readonly turnAllAway = (): void => {
		const all = [...this.waiting.values()].flat();
		this.waiting.clear();
		for (const { refuse } of all) refuse(this.options.signal?.reason);
	};
}
