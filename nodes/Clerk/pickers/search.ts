import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { Client } from '../client/client';
import { DEFAULT_OPTIONS } from '../client/options';

/** Records that a picker shows at a time. */
export const PAGE_SIZE = 50;

/** A person waits in front of a picker: rather tell them of a limit than stand still. */
const OPTIONS = { ...DEFAULT_OPTIONS, mostLimitWaitMs: 5_000 };

/** Asks Clerk on behalf of a picker. */
export type Ask = <T>(path: string, query: IDataObject) => Promise<T>;

/** One page of what a picker offers, and whether there may be more. */
export interface PickerPage {
	items: INodeListSearchItems[];
	hasMore: boolean;
}

/**
 * Makes the search behind a From List mode. Pages are counted by their offset.
 *
 * @param find gives the records that match what the person typed, from an offset on
 * @throws NodeApiError in Clerk's own words, which the picker shows
 */
export function search(
	find: (ask: Ask, filter: string | undefined, offset: number) => Promise<PickerPage>,
) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const client = await Client.open(this, OPTIONS);
		const ask: Ask = async (path, query) => await client.send({ method: 'GET', path, query });
		const offset = Number(paginationToken ?? 0);
		const { items, hasMore } = await find(ask, filter?.trim() || undefined, offset);
		return {
			results: items,
			paginationToken: hasMore ? String(offset + PAGE_SIZE) : undefined,
		};
	};
}
