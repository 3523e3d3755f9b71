import type { IDataObject } from 'n8n-workflow';

/** Clerk's largest page. It silently reads a larger limit as 10. */
export const LARGEST_PAGE = 500;

/** The part of a list's query that says which page. */
export interface PageQuery extends IDataObject {
	limit: number;
	offset?: number;
	/** ID of the record that the page follows. */
	starting_after?: string;
	/** Epoch ms, as the bounds of a part of the list. */
	created_at_after?: number;
	created_at_before?: number;
	order_by?: string;
}

/** A record of a list, already in the form that leaves the node: nothing else is kept of it. */
export interface Entry {
	/** Clerk's ID, or the entry itself in a list whose records have none. */
	id: unknown;
	/** Epoch ms. */
	createdAt: number;
	item: IDataObject;
}

/** One page as Clerk gave it. */
export interface Page {
	entries: Entry[];
	/** How many records the whole list has, where Clerk tells it. */
	totalCount?: number;
}

/** Reads one page. */
export type ReadPage = (query: PageQuery) => Promise<Page>;

/**
 * The records of a list. Clerk answers some lists with the records alone, others with their total,
 * and some with either: both are understood everywhere. None where there is no list.
 *
 * @param name what the list is called where it comes with its total
 */
export function recordsIn<T = IDataObject>(answer: unknown, name = 'data'): T[] {
	const found = Array.isArray(answer) ? answer : (Object(answer) as IDataObject)[name];
	return (Array.isArray(found) ? found : []) as T[];
}

/**
 * Makes a reader of pages.
 *
 * @param fetchPage gives Clerk's JSON for a page
 * @param present brings a record into the form that leaves the node
 * @param name what Clerk calls the list in its answer
 */
export const pageReader =
	(
		fetchPage: (query: PageQuery) => Promise<unknown>,
		present: (record: IDataObject) => IDataObject,
		name?: string,
	): ReadPage =>
	async (query) => {
		const answer = await fetchPage(query);
		const { total_count: total } = Object(answer) as IDataObject;
		return {
			entries: recordsIn(answer, name).map((record) => ({
				id: record.id ?? record,
				createdAt: Number(record.created_at),
				item: present(record),
			})),
			totalCount: typeof total === 'number' ? total : undefined,
		};
	};

/** Takes entries in their order, each record once, up to a number. */
export class Collected {
	readonly items: IDataObject[] = [];
	private readonly seen = new Set<unknown>();

	constructor(private readonly most: number) {}

	get isFull(): boolean {
		return this.items.length >= this.most;
	}

	/** @returns how many of the entries were new */
	add(entries: readonly Entry[]): number {
		let added = 0;
		for (const { id, item } of entries) {
			if (this.isFull) break;
			if (this.seen.has(id)) continue;
			this.seen.add(id);
			this.items.push(item);
			added++;
		}
		return added;
	}
}
