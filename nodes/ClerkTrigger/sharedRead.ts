import { sleep } from 'n8n-workflow';

/** How long a read is shared: from its start until it ends, and again from its end. Milliseconds. */
const SHARED_FOR = 1000;

/** When a read that did not end is given up, in milliseconds. */
const LONGEST = 5000;

/**
 * When it is given up if the process is busy. Its answer may have arrived by then, and wait for its
 * turn among a crowd of requests.
 */
const LONGEST_BUSY = 8000;

/** Milliseconds. A busy process has less time for ticks. */
const TICK = 100;

interface UnderWay<T> {
	startedAt: number;
	value: Promise<T>;
	/** Ends it with the value of another read. */
	end(value: T): void;
}

/**
 * Reads something at most once a second for many. One read that takes longer than a second is not
 * joined by others any more, and is given up after five: a read that hangs holds nobody up for
 * longer. If it ends late after all, its value serves those who wait or come within a second.
 */
export class SharedRead<T> {
	private readonly underWay = new Set<UnderWay<T>>();

	private newest?: UnderWay<T>;

	private started = 0;

	private latest?: { value: T; number: number; endedAt: number };

	/** Gives what was read, and reads it with this unless there is something to share. */
	async get(read: () => Promise<T>): Promise<T> {
		if (this.latest && isRecent(this.latest.endedAt)) return this.latest.value;
		if (!this.newest || !isRecent(this.newest.startedAt)) this.newest = this.start(read);
		return await this.newest.value;
	}

	private start(read: () => Promise<T>): UnderWay<T> {
		const number = ++this.started;
		let end: (value: T) => void = () => {};
		const byAnother = new Promise<T>((resolve) => (end = resolve));
		const reading = read().then((value) => this.note(value, number));
		const own: UnderWay<T> = { startedAt: Date.now(), value: byAnother, end };
		this.underWay.add(own);
		const isOver = () => !this.underWay.has(own);
		own.value = Promise.race([reading, byAnother, giveUp(isOver)]).finally(() => {
			this.underWay.delete(own);
			// After a failure, the next one reads again at once.
			if (this.newest === own) this.newest = undefined;
		});
		return own;
	}

	/** Notes what was read, unless a read that started later has ended before. */
	private note(value: T, number: number): T {
		if (this.latest && this.latest.number > number) return this.latest.value;
		this.latest = { value, number, endedAt: Date.now() };
		for (const { end } of this.underWay) end(value);
		return value;
	}
}

function isRecent(time: number): boolean {
	const age = Date.now() - time;
	// A clock that was set back must not keep a value alive.
	return age >= 0 && age < SHARED_FOR;
}

async function giveUp(isOver: () => boolean): Promise<never> {
	const latest = Date.now() + LONGEST_BUSY;
	for (let ticks = 0; ticks < LONGEST / TICK && Date.now() < latest && !isOver(); ticks++) {
		await sleep(TICK);
	}
	throw new Error(`n8n did not read it within ${LONGEST / 1000} seconds`);
}
