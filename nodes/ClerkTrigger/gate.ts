import { sleep } from 'n8n-workflow';

/** A place inside. */
export interface Place {
	/** Whether no one else was inside when it was taken. */
	isOnly: boolean;
	/** Gives the place to the next. */
	leave(): void;
}

/** Lets a number in at a time, the others in their order. */
export class Gate {
	/** With the time at which each came in. */
	private readonly inside = new Map<Place, number>();

	private readonly waiting: Array<() => void> = [];

	private isWatched = false;

	/** @param longest until what has not left does not count any more, in milliseconds */
	constructor(
		private readonly places: number,
		private readonly longest: number,
	) {}

	/** Waits for a place. */
	async enter(): Promise<Place> {
		this.forgetStale();
		if (this.waiting.length > 0 || this.inside.size >= this.places) await this.turn();
		const place: Place = {
			isOnly: this.inside.size === 0,
			leave: () => {
				if (this.inside.delete(place)) this.waiting.shift()?.();
			},
		};
		this.inside.set(place, Date.now());
		return place;
	}

	private async turn(): Promise<void> {
		const turn = new Promise<void>((call) => this.waiting.push(call));
		if (!this.isWatched) void this.watch();
		await turn;
	}

	/** While someone waits. */
	private async watch(): Promise<void> {
		this.isWatched = true;
		while (this.waiting.length > 0) {
			await sleep(Math.min(1000, this.longest));
			this.forgetStale();
		}
		this.isWatched = false;
	}

	private forgetStale(): void {
		const latest = Date.now() - this.longest;
		for (const [place, since] of this.inside) if (since <= latest) place.leave();
	}
}
