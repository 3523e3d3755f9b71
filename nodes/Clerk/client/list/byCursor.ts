import type { Entry, PageQuery, ReadPage } from './page';

/**
 * Reads each page after the last record of the one before. That is exact however many records
 * come and go: a page starts at a record, not at a number that has moved meanwhile.
 *
 * @param first the query of the first page; all but its offset holds for every page
 */
export async function* readByCursor(
	readPage: ReadPage,
	first: PageQuery,
): AsyncGenerator<Entry[], void> {
	for (let query = first; ;) {
		const { entries } = await readPage(query);
		yield entries;
		const last = entries.at(-1)?.id;
		// A server that does not know the cursor answers with the same page again.
		if (entries.length < first.limit || last === query.starting_after) return;
		query = { ...first, offset: undefined, starting_after: String(last) };
	}
}
