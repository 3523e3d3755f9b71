/**
 * Lets items run side by side, except where two of them change the same record: those keep the
 * order of the input.
 */
export class Turns {
	/** For each record, the end of the last change that has taken its place. */
	private readonly lastChange = new Map<string, Promise<unknown>>();
	/** Resolves when every earlier item has taken its place. */
	private allPlaced: Promise<void> = Promise.resolve();

	/**
	 * Call it for the items in their order, without waiting in between.
	 *
	 * @param prepare finds out which record the item changes; undefined when it changes none
	 * @param change does it, as soon as the earlier changes of that record are over
	 */
	async take<T>(
		prepare: () => Promise<{ record: string | undefined; change: () => Promise<T> }>,
	): Promise<T> {
		const earlierPlaced = this.allPlaced;
		let placed: () => void = () => {};
		this.allPlaced = new Promise((resolve) => (placed = resolve));
		let record: string | undefined;
		let change: () => Promise<T>;
		try {
			({ record, change } = await prepare());
			if (record !== undefined) await earlierPlaced;
		} finally {
			// Whoever changes no record, or failed, still waits for the earlier ones to be placed.
			if (record === undefined) void earlierPlaced.then(placed);
		}
		if (record === undefined) return await change();
		const changed = (this.lastChange.get(record) ?? Promise.resolve()).then(change);
		// A failed change does not keep the next one from its turn.
		this.lastChange.set(
			record,
			changed.catch(() => undefined),
		);
		placed();
		return await changed;
	}
}
