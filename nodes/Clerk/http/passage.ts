/** Clerk's limit lasts longer than the run may wait. Nothing was sent. */
export class LimitLasts extends Error {
	/** @param waitMs how much longer it lasts */
	constructor(readonly waitMs: number) {
		super('The rate limit lasts longer than the run may wait');
	}
}

/** How one run, or one picker of the editor, sends its requests. */
export interface LaneOptions {
	/** Requests under way at once, at the most. */
	most: number;
	/** How long it may wait for a limit, in ms. */
	mostWaitMs: number;
	/** When it has to be over, in epoch ms. */
	endsAt: number;
	/** `high` where a person waits for it: it goes first. `low` gives way to runs. */
	priority?: 'high' | 'low';
	signal?: AbortSignal;
}

/** One request on its way through a lane. */
export interface Passage<T> {
	/** Method and path template: what Clerk may limit for itself. */
	call: string;
	/** Called when there is room; throws to have it not sent after all. */
	check: () => void;
	send: () => Promise<T>;
	/** How long Clerk asks to wait, in ms, where the answer is a refusal for a limit. */
	refusalOf: (answer: T) => number | undefined;
}

/** What a throttle knows of a lane. */
export interface Queued {
	/** Turns that it has had, or has let pass. */
	turn: number;
	/** What a turn counts. */
	readonly stride: number;
	/** Whether it goes before all that are not. */
	readonly isFirst: boolean;
	/** Whether nothing waits. */
	readonly isEmpty: boolean;
	/**
	 * Lets the next request leave, if it may.
	 *
	 * @returns else the moment to ask again, in epoch ms; Infinity where an answer has to come first
	 */
	offer(now: number): 'left' | number;
}
