import type { IDataObject } from 'n8n-workflow';

/**
 * Finds the record of each item that travelled in one request, in whatever order Clerk answers.
 * Of two items with the same answer each gets its own where there are two, else both the same one.
 *
 * Clerk may write a value otherwise than it was sent. Then its place tells whose record it is, but
 * only if a single item and a single record are left over: a record holds what is meant for one
 * person alone, such as a one-time link, and no other may get it.
 *
 * @returns a record for each item; undefined where Clerk did not tell
 */
export function matchRecords<T>(
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
	const open = paired.flatMap((own, place) => (own ? [] : [place]));
	const left = records.flatMap((record, place) => (taken.has(record) ? [] : [place]));
	const [place] = open;
	const isPlain = records.length === items.length && open.length === 1 && left.length === 1;
	if (place === undefined || !isPlain || place !== left[0]) return paired;
	return paired.with(place, records[place]);
}
