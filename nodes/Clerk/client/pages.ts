import type { IDataObject } from 'n8n-workflow';

/** Clerk's largest page. It silently reads a larger limit as 10. */
const LARGEST_PAGE = 500;

/** The part of a list's query that says which page. */
export interface PageQuery extends IDataObject {
	limit: number;
	offset?: number;
	starting_after?: string;
}

/** A list answers with the records alone, or with their total. */
type Page = IDataObject[] | { data: IDataObject[]; total_count?: number };

/** Which records of a list are wanted. */
export interface Range {
	/** How many at the most; Infinity for all. */
	most: number;
	/** How many to skip. */
	offset: number;
	/** Whether the list can go on after a record's ID, which stays exact while records change. */
	hasCursor?: boolean;
}

/**
 * Reads a list page by page, and gives each record once, in Clerk's order.
 *
 * @param fetchPage asks Clerk for one page
 * @param onRecord takes the records as they come, so that no page is kept
 * @returns the list's total, if Clerk tells it
 */
export async function readPages(
	fetchPage: (page: PageQuery) => Promise<unknown>,
	{ most, offset, hasCursor }: Range,
	onRecord: (record: IDataObject) => void,
): Promise<{ totalCount?: number }> {
	const limit = Math.min(most, LARGEST_PAGE);
	const seen = new Set<unknown>();
	let totalCount: number | undefined;
	for (let page: PageQuery = { limit, offset }; ;) {
		const answer = (await fetchPage(page)) as Page;
		const records = Array.isArray(answer) ? answer : answer.data;
		totalCount ??= Array.isArray(answer) ? undefined : answer.total_count;
		// An endpoint that ignores paging sends the same records again: that is the end too.
		const fresh = records.filter(({ id }) => id === undefined || !seen.has(id));
		for (const record of fresh) {
			if (seen.size >= most) return { totalCount };
			seen.add(record.id ?? record);
			onRecord(record);
		}
		if (records.length < limit || fresh.length === 0) return { totalCount };
		page = hasCursor
			? { limit, starting_after: String(records[records.length - 1].id) }
			: { limit, offset: (page.offset ?? 0) + limit };
	}
}
