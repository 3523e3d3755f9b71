import type { IDataObject } from 'n8n-workflow';
import { asList } from './asList';
import { readAllByCreation } from './byCreation';
import { readByCursor } from './byCursor';
import { readByOffset } from './byOffset';
import { LARGEST_PAGE, pageReader, UniqueItems, type PageQuery, type ReadPage } from './page';

/** How a list differs from most of Clerk's. */
export interface ListKind {
	/** The largest page that it allows; 500 unless said otherwise. */
	largestPage?: number;
	/** What Clerk calls it in its answer, where it is not `data`. */
	listName?: string;
	/** Set where nothing is known of the call: what is no list, or a page cut short, is refused. */
	isUnknown?: true;
}

/** Which records of a list are wanted, and what the list can do. */
export interface ListRange {
	/** How many at the most; Infinity for all. */
	most: number;
	/** How many to skip. */
	offset: number;
	/** Clerk's `order_by`, when the list can be read on from a record in that order. */
	cursorOrder?: '+created_at' | '-created_at';
	/** The largest page that the list allows; 500 unless said otherwise. */
	largestPage?: ListKind['largestPage'];
	/** Asks how many records the whole list has. With it, all of them are read in parallel. */
	count?: () => Promise<number>;
}

/**
 * Reads a list in Clerk's order, each record once, and none missed that was there all the while.
 *
 * @returns the records as `present` made them, and the length of the whole list if Clerk tells it
 */
export async function readList(
	readPage: ReadPage,
	{ most, offset, cursorOrder, count, largestPage = LARGEST_PAGE }: ListRange,
): Promise<{ items: IDataObject[]; totalCount?: number }> {
	const collected = new UniqueItems(most);
	if (!cursorOrder) {
		const totalCount = await readByOffset(
			readPage,
			{ start: offset, most, largestPage },
			collected,
		);
		return { items: collected.items, totalCount };
	}
	const first = {
		limit: Math.min(most, largestPage),
		...(offset > 0 && { offset }),
		order_by: cursorOrder,
	};
	if (most === Infinity && count) {
		collected.add(await readAllByCreation(readPage, first, count));
	} else {
		for await (const entries of readByCursor(readPage, first)) {
			if (collected.add(entries) === 0 || collected.isFull) break;
		}
	}
	return { items: collected.items };
}

/**
 * All records of a list, as Clerk sends them.
 *
 * @param fetchPage gives Clerk's JSON for a page
 */
export async function readAll<T>(
	fetchPage: (page: PageQuery) => Promise<unknown>,
	{ largestPage, listName, isUnknown }: ListKind = {},
): Promise<T[]> {
	const fetch = isUnknown
		? async (page: PageQuery) => asList(await fetchPage(page), page)
		: fetchPage;
	const readPage = pageReader(fetch, (record) => record, listName);
	const { items } = await readList(readPage, { most: Infinity, offset: 0, largestPage });
	// The records are Clerk's own; T says what the caller reads of them.
	return items as T[];
}
