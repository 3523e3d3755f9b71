import pLimit from 'p-limit';
import { isDoneWithin } from './timeLimit';

/** What a queue lets through. */
export interface QueueLimits {
	/** How many are inside at a time. */
	atOnce: number;
	/** How many may be inside or wait. */
	atMost: number;
	/** How many of one trigger may, even if others fill the queue. */
	atMostEach: number;
	/** After this many milliseconds, what is still inside no longer counts. */
	longest: number;
}

/** Frees a place for the next one. */
export type Leave = () => void;

type Limit = ReturnType<typeof pLimit>;

/** The messages of one trigger. */
interface Line {
	limit: Limit;
	messages: number;
}

/** Lets a number of messages through at a time, the triggers by turns, and turns the rest away. */
export class DeliveryQueue {
	private readonly everyone: Limit;

	private readonly lines = new Map<string, Line>();

	private messages = 0;

	constructor(private readonly limits: QueueLimits) {
		this.everyone = pLimit(limits.atOnce);
	}

	/**
	 * Waits for a place.
	 *
	 * @returns undefined, at once, if there are too many already
	 */
	async enter(trigger: string): Promise<Leave | undefined> {
		const { atOnce, atMost, atMostEach, longest } = this.limits;
		const line = this.lines.get(trigger) ?? { limit: pLimit(atOnce), messages: 0 };
		if (this.messages >= atMost && line.messages >= atMostEach) return undefined;
		this.lines.set(trigger, line);
		this.messages++;
		line.messages++;
		return await new Promise((resolve) => {
			const occupy = async () => {
				let leave: Leave = () => {};
				const left = new Promise<void>((done) => (leave = done));
				resolve(leave);
				await isDoneWithin(longest, left);
			};
			// A trigger has at most as many messages in the common line as there are places, so those of
			// others come in between.
			void line
				.limit(async () => await this.everyone(occupy))
				.then(() => {
					this.messages--;
					if (--line.messages === 0) this.lines.delete(trigger);
				});
		});
	}
}
