import { sleep } from 'n8n-workflow';

/** Requests under way at the start of a run. */
const START = 20;

/**
 * Decides when the next request may leave. It lets more through while answers come. When Clerk
 * refuses one for its rate limit, all wait, and fewer leave at once afterwards.
 */
export class Gate {
	private width: number;
	private underWay = 0;
	private readonly queue: Array<{ enter: () => void; refuse: (reason: unknown) => void }> = [];
	/** Epoch ms before which nothing leaves. */
	private closedUntil = 0;
	private isOpening = false;
	/** How long it has been closed altogether, in ms. */
	closedMs = 0;

	/**
	 * @param most requests under way at once
	 * @param signal cancels the run: whoever waits is turned away with its reason
	 */
	constructor(
		private readonly most: number,
		private readonly signal?: AbortSignal,
	) {
		this.width = Math.min(START, most);
		signal?.addEventListener('abort', () => this.turnAllAway(), { once: true });
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
			this.letThrough();
		});
		try {
			return await send();
		} finally {
			this.underWay--;
			this.letThrough();
		}
	}

	/** An answer came: one more may be under way, which doubles the width with each round trip. */
	widen(): void {
		this.width = Math.min(this.most, this.width + 1);
	}

	/** Clerk refused a request: nothing leaves for `ms`. A burst of refusals narrows it once. */
	close(ms: number): void {
		const now = Date.now();
		if (now >= this.closedUntil) this.width = Math.max(1, Math.ceil(this.width / 2));
		this.closedMs += Math.max(0, now + ms - Math.max(now, this.closedUntil));
		this.closedUntil = Math.max(this.closedUntil, now + ms);
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
		while (this.underWay < this.width && this.queue.length > 0) {
			this.underWay++;
			this.queue.shift()?.enter();
		}
	}

	private async openInTime(): Promise<void> {
		if (this.isOpening || this.queue.length === 0) return;
		this.isOpening = true;
		try {
			for (let ms = 1; ms > 0; ms = this.closedUntil - Date.now()) await sleep(ms, this.signal);
		} catch {
			this.turnAllAway();
		} finally {
			this.isOpening = false;
		}
		this.letThrough();
	}

	private turnAllAway(): void {
		for (const { refuse } of this.queue.splice(0)) refuse(this.signal?.reason);
	}
}
