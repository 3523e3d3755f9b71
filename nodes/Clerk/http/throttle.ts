import { sleep } from 'n8n-workflow';
import { pause } from './pause';

/** Requests under way at the start of a run: what a development instance of Clerk takes at once. */
const START = 100;

/** Round trips until one more is tried, after a refusal. With fewer, refusals come more often. */
const ROUND_TRIPS_EACH = 8;

/**
 * Decides when the next request may leave. It lets more through while answers come. When Clerk
 * refuses one for its rate limit, all wait, and fewer leave at once afterwards.
 */
export class Throttle {
	private width: number;
	private hasBeenRefused = false;
	private underWay = 0;
	private readonly queue: Array<{ enter: () => void; refuse: (reason: unknown) => void }> = [];
	/** Epoch ms before which nothing leaves. */
	private closedUntil = 0;
	/** Epoch ms when it was last closed. */
	private closedAt = 0;
	private isOpening = false;
	private isAboutTo = false;
	/** How long it has been closed altogether, in ms. */
	closedMs = 0;

	/**
	 * @param most requests under way at once
	 * @param signal cancels the run: waiting requests fail with its reason
	 */
	constructor(
		private readonly most: number,
		private readonly signal?: AbortSignal,
	) {
		this.width = Math.min(START, most);
		signal?.addEventListener('abort', this.turnAllAway, { once: true });
	}

	/** n8n's signal lasts as long as the execution, which may run the node a thousand times. */
	end(): void {
		this.signal?.removeEventListener('abort', this.turnAllAway);
	}

	/**
	 * Runs `send` as soon as there is room.
	 *
	 * @throws what `send` throws, or the reason of the cancellation
	 */
	async pass<T>(send: () => Promise<T>): Promise<T> {
		this.signal?.throwIfAborted();
		await new Promise<void>((enter, refuse) => {
			this.queue.push({ enter, refuse });
			void this.letThroughSoon();
		});
		try {
			return await send();
		} finally {
			this.underWay--;
			void this.letThroughSoon();
		}
	}

	/**
	 * An answer came, so more may be under way: twice as many with each round trip, until Clerk
	 * refuses one; from then on one more with every few, to find the pace that Clerk allows.
	 */
	widen(): void {
		const more = this.hasBeenRefused ? 1 / (ROUND_TRIPS_EACH * this.width) : 1;
		this.width = Math.min(this.most, this.width + more);
	}

	/**
	 * Clerk refused a request: nothing leaves for `ms`. Further refusals of what had left before
	 * say the same once more, so they neither narrow it again nor restart the wait.
	 */
	close(ms: number): void {
		const now = Date.now();
		if (now >= this.closedUntil) {
			this.closedAt = now;
			this.width = Math.max(1, this.width / 2);
			this.hasBeenRefused = true;
		}
		const until = Math.max(this.closedUntil, this.closedAt + ms);
		this.closedMs += until - Math.max(this.closedAt, this.closedUntil);
		this.closedUntil = until;
	}

	/** How much longer nothing leaves, in ms. */
	get closedForMs(): number {
		return Math.max(0, this.closedUntil - Date.now());
	}

	private letThrough(): void {
		if (Date.now() < this.closedUntil) {
			void this.openInTime();
			return;
		}
		while (this.underWay < Math.floor(this.width) && this.queue.length > 0) {
			this.underWay++;
			this.queue.shift()?.enter();
		}
	}

	/**
	 * Answers come in bunches. What they make room for leaves as one, and so does what arrives
	 * in between: one at a time, they cost n8n a third more processor time.
	 */
	private async letThroughSoon(): Promise<void> {
		if (this.isAboutTo || this.queue.length === 0) return;
		this.isAboutTo = true;
		await sleep(1);
		this.isAboutTo = false;
		this.letThrough();
	}

	private async openInTime(): Promise<void> {
		if (this.isOpening || this.queue.length === 0) return;
		this.isOpening = true;
		try {
			for (let ms = 1; ms > 0; ms = this.closedUntil - Date.now()) await pause(ms, this.signal);
		} catch {
			this.turnAllAway();
		} finally {
			this.isOpening = false;
		}
		this.letThrough();
	}

	private readonly turnAllAway = (): void => {
		for (const { refuse } of this.queue.splice(0)) refuse(this.signal?.reason);
	};
}
