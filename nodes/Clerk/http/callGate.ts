/** Round trips until one more is tried, after a refusal. With fewer, refusals come more often. */
const ROUND_TRIPS_EACH = 8;

/**
 * What is known of a limit that Clerk sets for one call, such as invitations per hour. It is
 * learned from refusals: the call waits as long as Clerk says, and fewer leave at once afterwards.
 */
export class CallGate {
	underWay = 0;
	/** Epoch ms before which nothing leaves. */
	closedUntil = 0;
	private closedAt = 0;
	private width = Infinity;

	/** Whether there is nothing to remember. */
	isUnused(now: number): boolean {
		return this.underWay === 0 && this.width === Infinity && this.closedUntil <= now;
	}

	/** The moment from which another one may leave, in epoch ms; Infinity until an answer comes. */
	next(now: number): number {
		if (now < this.closedUntil) return this.closedUntil;
		return this.underWay < Math.floor(this.width) ? now : Infinity;
	}

	/** Clerk took one, so a few more may be under way at once. */
	widen(): void {
		this.width += 1 / (ROUND_TRIPS_EACH * this.width);
	}

	/**
	 * Clerk refused one. Further refusals of what had left before say the same once more, so they
	 * neither narrow it again nor restart the wait.
	 *
	 * @param took how many requests of the key Clerk has taken in the last window
	 */
	close(waitMs: number, took: number, now: number): void {
		if (now >= this.closedUntil) {
			this.closedAt = now;
			const isFirst = this.width === Infinity;
			const most = isFirst ? Math.min(took, this.underWay / 2) : this.width / 2;
			this.width = Math.max(1, most);
		}
		this.closedUntil = Math.max(this.closedUntil, this.closedAt + waitMs);
	}
}
