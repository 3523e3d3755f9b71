import type { IDataObject, INodeListSearchItems } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { ClerkClient } from '../http/clerkClient';
import { DEFAULT_OPTIONS, type RequestOptions } from '../http/options';
import { LARGEST_PAGE, recordsIn } from '../http/pages/page';
import { readAll } from '../http/pages/readList';
import { masked } from '../http/withoutKeys';
import type { Search } from './field';
import type { LocatorField } from './locator';

export { LARGEST_PAGE, readAll, recordsIn };

/** Records that a picker shows at a time. */
export const PAGE_SIZE = 50;

/**
 * A person waits in front of a picker: it goes before all runs. A limit that lasts longer than
 * Clerk counts is an hourly one, of which they are told at once.
 */
export const PICKER_OPTIONS: RequestOptions = {
	...DEFAULT_OPTIONS,
	mostLimitWaitMs: 15_000,
	priority: 'high',
};

/** Asks Clerk on behalf of the panel. */
export type Ask = <T>(path: string, query?: IDataObject) => Promise<T>;

/** What a search can reach. */
export interface SearchContext {
	/** What the person typed, if anything. */
	filter: string | undefined;
	/** How many records the pages before this one held. */
	offset: number;
	/**
	 * The ID of the record that another field of the panel has chosen.
	 *
	 * @throws UserError when it is empty, or an expression that only a run can evaluate
	 */
	chosen: (field: LocatorField) => Promise<string>;
}

/** One page of what a picker offers, and whether there may be more. */
export interface PickerPage {
	items: INodeListSearchItems[];
	hasMore: boolean;
}

/**
 * Makes the search behind a From List mode. Pages are counted by their offset. It fails in Clerk's
 * own words, which the picker shows.
 *
 * @param find gives the records that match what the person typed, from an offset on
 */
export const search = (find: (ask: Ask, context: SearchContext) => Promise<PickerPage>): Search =>
	async function (filter, paginationToken) {
		const client = await ClerkClient.open(this, PICKER_OPTIONS);
		const offset = Number(paginationToken ?? 0);
		const chosen = async (field: LocatorField) => {
			const given = this.getCurrentNodeParameter(field.name);
			const choice = field.encode(given, { timezone: this.getTimezone() });
			if (choice === undefined || JSON.stringify(given).includes('"=')) {
				const { displayName } = field.property;
				throw new UserError(`'${displayName}' must be chosen first, and not by an expression`);
			}
			const lookup = async <T>(path: string, query?: IDataObject) =>
				await client.find<T>(path, query);
			const alsoUnverified = this.getCurrentNodeParameter('options.alsoUnverified') === true;
			return await field.resolve(choice, { lookup, alsoUnverified, changes: false });
		};
		const ask: Ask = async (path, query) => await client.send({ method: 'GET', path, query });
		const context = { filter: filter?.trim() || undefined, offset, chosen };
		const { items, hasMore } = await find(ask, context)
			.catch((error: Error) => {
				throw masked(error);
			})
			.finally(() => client.end());
		return {
			results: items,
			paginationToken: hasMore ? String(offset + PAGE_SIZE) : undefined,
		};
	};

/** A list of Clerk's that comes with its total. */
export interface CountedList<T> {
	data: T[];
	total_count: number;
}

/**
 * Makes a search over a list that comes with its total, and can be paged by offset.
 *
 * @param path of the list, below `/v1`
 * @param label tells one record from the others
 * @param query what is sent beside the page; `filter` is what the person typed
 */
export const searchList = <T extends { id: string }>(
	path: string | ((context: SearchContext) => Promise<string>),
	label: (record: T) => string,
	query: (filter: string | undefined) => IDataObject = (filter) =>
		filter ? { query: filter } : {},
): Search =>
	search(async (ask, context) => {
		const { filter, offset } = context;
		const where = typeof path === 'string' ? path : await path(context);
		const answer = await ask<CountedList<T> | T[]>(where, {
			...query(filter),
			limit: PAGE_SIZE,
			offset,
		});
		const { data, total_count: total } = Array.isArray(answer)
			? { data: answer, total_count: answer.length < PAGE_SIZE ? 0 : Infinity }
			: answer;
		return {
			items: data.map((record) => ({ name: label(record), value: record.id })),
			hasMore: offset + data.length < total,
		};
	});

/**
 * Makes a search over records that Clerk gives in one piece, filtered here.
 *
 * @param find gives all of them
 */
export const searchAmong = <T extends { id: string }>(
	find: (ask: Ask, context: SearchContext) => Promise<T[]>,
	label: (record: T) => string,
): Search =>
	search(async (ask, context) => {
		const typed = context.filter?.toLowerCase() ?? '';
		const items = (await find(ask, context))
			.map((record) => ({ name: label(record), value: record.id }))
			.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(typed));
		return { items, hasMore: false };
	});

/** The largest page of a list that Clerk can't search, and of which an instance has few records. */
export const firstPage =
	<T>(path: string) =>
	async (ask: Ask): Promise<T[]> =>
		(await ask<CountedList<T>>(path, { paginated: true, limit: LARGEST_PAGE })).data;
