import type { IDataObject } from 'n8n-workflow';

/**
 * Finds the record of each item that travelled in one request, in whatever order Clerk answers.
 * Of two items with the same answer each gets its own where there are two, else both the same one.
 * A record that is nobody's by its looks, because Clerk writes a value otherwise than it was sent,
 * belongs to the item at its place.
 *
 * @returns a record for each item; undefined for one that Clerk left out
 */
export function pairUp<T>(
	items: readonly T[],
	records: readonly IDataObject[],
	isAnswerTo: (item: T, record: IDataObject) => boolean,
): Array<IDataObject | undefined> {
	const taken = new Set<IDataObject>();
	const paired = items.map((item) => {
		const answers = records.filter((record) => isAnswerTo(item, record));
		const own = answers.find((record) => !taken.has(record)) ?? answers[0];
		if (own) taken.add(own);
		return own;
	});
	if (records.length !== items.length) return paired;
	return paired.map((own, index) => (own || taken.has(records[index]) ? own : records[index]));
}
