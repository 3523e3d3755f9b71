/** How many requests Clerk takes in how much time. */
export interface Limit {
	count: number;
	windowMs: number;
}

/**
 * Ways to count requests. Clerk does not say which one it uses:
 * - `fixed`: so many in each window, which begins at some moment for everyone;
 * - `sliding`: so many in any stretch of that length;
 * - `bucket`: so many at once, then one more with each share of the time.
 */
const WAYS = ['fixed', 'sliding', 'bucket'] as const;
type Way = (typeof WAYS)[number];

/** How a request may leave: for certain, or to find out how Clerk counts. */
export type Leave = 'free' | 'probe';

/** A request that has left. */
export interface Left {
	as: Leave;
	/** The ways of counting by which it should have passed. */
	allowedBy: readonly Way[];
}

/** Ways that differ by less are not told apart: a request takes about as long. */
const TOO_CLOSE_MS = 500;

/** How much later than calculated an empty bucket is taken to fill, in requests: clocks differ. */
const MARGIN = 0.2;

/**
 * Tells when the next request of a key may leave, so that Clerk refuses as few as possible. It keeps
 * what has left in mind, by each way of counting. As long as the ways agree, requests leave freely.
 * Where they do not, a single request finds out which one is wrong.
 */
export class Pace {
	private ways: Way[] = [...WAYS];
	private readonly underWay = new Set<Left>();
	/** When the requests of the last window were answered, in epoch ms, the oldest first. */
	private readonly answered: number[] = [];
	private tokens: number;
	private tokensAt = 0;
	private isFilled = true;
	/** When a window of Clerk's begins; undefined until a refusal has told. */
	private boundary: number | undefined;
	private windowNumber = 0;
	private inWindow = 0;
	/** Clerk has said that it takes nothing before, in epoch ms. */
	closedUntil = 0;
	private closedAt = 0;

	constructor(private readonly limit: Limit) {
		this.tokens = limit.count;
	}

	/** Whether a request may leave now; else the moment to ask again, in epoch ms. */
	next(now: number): Leave | number {
		if (now < this.closedUntil) return this.closedUntil;
		this.advance(now);
		const moments = this.ways.map((way) => this.momentBy(way, now));
		if (moments.every((moment) => moment <= now)) return 'free';
		if (this.isProbing) return Infinity;
		const [first, last] = [Math.min(...moments), Math.max(...moments)];
		if (first > now) return first;
		return last - now < TOO_CLOSE_MS ? last : 'probe';
	}

	/** A request leaves. */
	leave(as: Leave, now: number): Left {
		const allowedBy = this.ways.filter((way) => this.momentBy(way, now) <= now);
		const left: Left = { as, allowedBy };
		this.underWay.add(left);
		const isFirstToEmpty = this.tokens < 2 && this.isFilled;
		this.tokens -= isFirstToEmpty ? 1 + MARGIN : 1;
		if (isFirstToEmpty) this.isFilled = false;
		this.inWindow += 1;
		return left;
	}

	/** Clerk has answered it, so it has counted it. */
	answer(left: Left, now: number): void {
		this.lose(left, now);
		if (left.as === 'probe' && left.allowedBy.length > 0) this.ways = [...left.allowedBy];
	}

	/** It failed on the way. Clerk may have counted it. */
	lose(left: Left, now: number): void {
		this.underWay.delete(left);
		this.answered.push(now);
	}

	/** Clerk refused it for the limit of the key, and asks to wait. */
	refuse(left: Left, waitMs: number, now: number): void {
		this.forget(left);
		const isFirst = now >= this.closedUntil;
		if (isFirst) this.closedAt = now;
		this.closedUntil = Math.max(this.closedUntil, this.closedAt + waitMs);
		// Further refusals of what had left before say the same once more.
		if (!isFirst) return;
		const others = this.ways.filter((way) => !left.allowedBy.includes(way));
		// If it should have passed, somebody else uses the key too. Then any way may be right.
		this.ways = left.as === 'probe' && others.length > 0 ? others : [...WAYS];
		this.tokens = Math.min(this.tokens, 0);
		this.boundary = now + waitMs;
		this.windowNumber = -1;
		this.inWindow = this.limit.count;
	}

	/** It was not sent, or was refused for another limit: this one has not counted it. */
	forget(left: Left): void {
		this.underWay.delete(left);
		this.tokens += 1;
		this.inWindow = Math.max(0, this.inWindow - 1);
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
	get isProbing(): boolean {
		for (const { as } of this.underWay) if (as === 'probe') return true;
		return false;
	}

	/** Lets time pass: what is older than a window no longer counts. */
	private advance(now: number): void {
		const { count, windowMs } = this.limit;
		let expired = 0;
		while ((this.answered[expired] ?? Infinity) <= now - windowMs) expired++;
		if (expired > 0) this.answered.splice(0, expired);
		this.tokens = Math.min(count, this.tokens + ((now - this.tokensAt) * count) / windowMs);
		this.tokensAt = now;
		if (this.tokens >= count) this.isFilled = true;
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
			const missing = 1 - this.tokens;
			return missing < 1e-6 ? now : now + (missing * windowMs) / count;
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
