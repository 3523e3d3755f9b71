import { ROUNDING_MS, WAYS, type Leave, type Left, type Limit, type Way } from './counting';

/** Ways that differ by less are not told apart: a request takes about as long. */
const TOO_CLOSE_MS = 500;

/** How long a request that finds something out is waited for before another one tries, in ms. */
const MOST_PROBE_MS = 3000;

/**
 * Tells when the next request of a key may leave, so that Clerk refuses as few as possible. It keeps
 * what has left in mind, by each way of counting. As long as the ways agree, requests leave freely.
 * Where they do not, a single request finds out which one is wrong.
 */
export class Pace {
	private ways: readonly Way[] = WAYS;
	private readonly underWay = new Set<Left>();
	/** When the requests of the last window were answered, in epoch ms, the oldest first. */
	private readonly answered: number[] = [];
	/** What is missing in the bucket, counted when answers come: requests arrive earlier. */
	private missing = 0;
	private missingAt = 0;
	/** When a window of Clerk's begins; undefined until a refusal has told. */
	private boundary: number | undefined;
	private windowNumber = 0;
	private inWindow = 0;
	/** Clerk has said that it takes nothing before, in epoch ms. */
	closedUntil = 0;
	private closedAt = 0;
	/** Whether one has to pass first, because what Clerk asks to wait may be rounded. */
	private isUnsure = false;
	private probingUntil = 0;

	constructor(private readonly limit: Limit) {}

	/** Whether a request may leave now; else the moment to ask again, in epoch ms. */
	next(now: number): Leave | number {
		if (now < this.closedUntil) return this.closedUntil;
		this.advance(now);
		let [first, last] = [Infinity, -Infinity];
		for (const way of this.ways) {
			const moment = this.momentBy(way, now);
			first = Math.min(first, moment);
			last = Math.max(last, moment);
		}
		if (last <= now && !this.isUnsure) return 'free';
		if (this.isProbing(now)) return this.probingUntil;
		if (first > now) return first;
		if (last <= now) return 'probe';
		// It must not overtake another one, whose place it would get.
		return this.isIdle && last - now >= TOO_CLOSE_MS ? 'probe' : last;
	}

	/** A request leaves. */
	leave(as: Leave, now: number): Left {
		// It leaves freely when all ways allow it.
		const allowedBy =
			as === 'free' ? this.ways : this.ways.filter((way) => this.momentBy(way, now) <= now);
		const left: Left = { as, allowedBy };
		this.underWay.add(left);
		this.inWindow += 1;
		if (as === 'probe') this.probingUntil = now + MOST_PROBE_MS;
		return left;
	}

	/** Clerk has answered it, so it has counted it. */
	answer(left: Left, now: number): void {
		this.lose(left, now);
		if (left.as === 'free') return;
		this.isUnsure = false;
		if (left.allowedBy.length > 0) this.ways = left.allowedBy;
	}

	/** It failed on the way. Clerk may have counted it. */
	lose(left: Left, now: number): void {
		this.advance(now);
		this.settle(left);
		this.answered.push(now);
		this.missing = Math.min(this.limit.count, this.missing + 1);
	}

	/** Clerk refused it for the limit of the key, and asks to wait. */
	refuse(left: Left, waitMs: number, now: number): void {
		this.forget(left);
		const isFirst = now >= this.closedUntil;
		if (isFirst) this.closedAt = now;
		this.closedUntil = Math.max(this.closedUntil, this.closedAt + this.exactWait(waitMs, now));
		// Further refusals of what had left before say the same once more.
		if (!isFirst) return;
		const others = this.ways.filter((way) => !left.allowedBy.includes(way));
		// If it should have passed, somebody else uses the key too. Then any way may be right.
		if (left.as === 'free') this.ways = WAYS;
		else if (others.length > 0) this.ways = others;
		this.isUnsure = true;
		this.missing = this.limit.count;
		this.missingAt = now;
		this.boundary = this.closedUntil;
		this.windowNumber = -1;
		this.inWindow = this.limit.count;
	}

	/**
	 * What Clerk asks to wait, less what it has rounded up: where this process alone has reached the
	 * limit, its oldest request tells when there is room again.
	 */
	private exactWait(waitMs: number, now: number): number {
		const { count, windowMs } = this.limit;
		const [oldest] = this.answered;
		if (oldest === undefined || this.took(now) !== count) return waitMs;
		return Math.min(waitMs, Math.max(waitMs - ROUNDING_MS, oldest + windowMs - now));
	}

	/** It was not sent, or was refused for another limit: this one has not counted it. */
	forget(left: Left): void {
		this.settle(left);
		this.inWindow = Math.max(0, this.inWindow - 1);
	}

	private settle(left: Left): void {
		this.underWay.delete(left);
		if (left.as === 'probe') this.probingUntil = 0;
	}

	/** Requests that Clerk has taken in the last window. */
	took(now: number): number {
		this.advance(now);
		return this.answered.length;
	}

	/** Whether nothing is under way. */
	get isIdle(): boolean {
		return this.underWay.size === 0;
	}

	/** Whether a request is under way that finds something out. */
	isProbing(now: number): boolean {
		return now < this.probingUntil;
	}

	/** Lets time pass: what is older than a window no longer counts. */
	private advance(now: number): void {
		const { count, windowMs } = this.limit;
		let expired = 0;
		while ((this.answered[expired] ?? Infinity) <= now - windowMs) expired++;
		if (expired > 0) this.answered.splice(0, expired);
		this.missing = Math.max(0, this.missing - ((now - this.missingAt) * count) / windowMs);
		this.missingAt = now;
		if (this.boundary === undefined) return;
		const number = Math.floor((now - this.boundary) / windowMs);
		if (number === this.windowNumber) return;
		this.windowNumber = number;
		// What is under way may count in the new window.
		this.inWindow = this.underWay.size;
	}

	/** The moment from which a request should pass, by one way of counting. */
	private momentBy(way: Way, now: number): number {
		const { count, windowMs } = this.limit;
		if (way === 'bucket') {
			const excess = this.missing + this.underWay.size + 1 - count;
			if (excess < 1e-6) return now;
			return excess <= this.missing ? now + (excess * windowMs) / count : Infinity;
		}
		if (way === 'fixed' && this.boundary !== undefined) {
			if (this.inWindow < count) return now;
			return this.boundary + (this.windowNumber + 1) * windowMs;
		}
		const counted = this.answered.length + this.underWay.size;
		if (counted < count) return now;
		const oldest = this.answered[counted - count];
		return oldest === undefined ? Infinity : oldest + windowMs;
	}
}
