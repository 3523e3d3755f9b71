/** What an item turns out to be about, and what it does about it. */
interface Prepared<T> {
	/** The records it changes; none when it only reads. */
	records: readonly string[];
	change: () => Promise<T>;
}

/**
 * Lets items run side by side, except where two of them change the same record: those keep the
 * order of the input.
 */
export class KeyedQueue {
	/** For each record, the end of the last change that is in line for it. */
	private readonly lastChange = new Map<string, Promise<unknown>>();
	/** Resolves when every earlier item is in line. */
	private allInLine: Promise<void> = Promise.resolve();

	/**
	 * Call it for the items in their order, without waiting in between.
	 *
	 * @param prepare finds out which records the item changes
	 * @returns what the change gives, which starts when the earlier ones of its records are over
	 */
	async run<T>(prepare: () => Promise<Prepared<T>>): Promise<T> {
		const earlierInLine = this.allInLine;
		let getInLine: () => void = () => {};
		this.allInLine = new Promise((resolve) => (getInLine = resolve));
		let prepared: Prepared<T> | undefined;
		try {
			prepared = await prepare();
			if (prepared.records.length > 0) await earlierInLine;
		} finally {
			// An item that changes nothing, or failed, does not get in front of the earlier ones.
			if (!prepared?.records.length) void earlierInLine.then(getInLine);
		}
		const { records, change } = prepared;
		if (records.length === 0) return await change();
		const changed = Promise.all(records.map((record) => this.lastChange.get(record))).then(change);
		// A failed change does not keep the next one from its turn.
		const over = changed.catch(() => undefined);
		for (const record of records) this.lastChange.set(record, over);
		getInLine();
		return await changed;
	}
}
