import { NodeApiError } from 'n8n-workflow';
import type { Entry, PageQuery, ReadPage } from './page';

/**
 * Reads each page after the last record of the one before. That is exact however many records
 * come and go: a page starts at a record, not at a number that may have moved.
 *
 * @param first the query of the first page; all but its offset holds for every page
 */
export async function* readByCursor(
	readPage: ReadPage,
	first: PageQuery,
): AsyncGenerator<Entry[], void> {
	let before = first.starting_after;
	let { entries } = await readPage(first);
	for (;;) {
		yield entries;
		const last = entries.at(-1)?.id;
		// A server that does not know the cursor answers with the same page again.
		if (entries.length < first.limit || last === before) return;
		before = String(last);
		entries = await readAfter(readPage, { ...first, offset: undefined }, entries);
	}
}

/**
 * The page after the last of these records. Where Clerk refuses that one, because it has been
 * deleted, an earlier record will do: the records in between come twice, and are dropped.
 */
async function readAfter(
	readPage: ReadPage,
	query: PageQuery,
	entries: readonly Entry[],
): Promise<Entry[]> {
	for (let back = 1; ; back *= 2) {
		const cursor = entries.at(-Math.min(back, entries.length))?.id;
		const page = await readPage({ ...query, starting_after: String(cursor) }).catch(
			(error: unknown) => {
				if (back >= entries.length || !isRefusedCursor(error)) throw error;
			},
		);
		if (page) return page.entries;
	}
}

/** Clerk does not document what it says of a cursor that is gone; it knows these for bad values. */
const isRefusedCursor = (error: unknown): boolean =>
	error instanceof NodeApiError && ['400', '404', '422'].includes(String(error.httpCode));
