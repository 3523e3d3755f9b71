import type { IDataObject } from 'n8n-workflow';
import { pageReader, recordsIn, type PageQuery } from '../http/pages/page';
import { readList } from '../http/pages/readList';
import type { RequestTemplate } from '../http/path';
import { allSettledOrThrow } from '../http/allSettledOrThrow';
import { withOptions } from './derivedOptions';
import { inWords } from './labels';
import { listInWords } from './listInWords';
import { collection, filterCollection } from '../fields/collection';
import type { Field } from '../fields/field';
import { titleOf } from '../fields/field';
import { flag, integer } from '../fields/kinds';
import { withOwnerOnce } from '../output/forModel';
import { listed } from '../output/record';
import {
	requestOf,
	type Declaration,
	type Operation,
	type OperationContext,
	type WithPathFields,
} from './operation';
import type { Values } from './values';

/** What a Get Many says beyond any other operation. */
interface ListDeclaration extends Omit<Declaration, 'run' | 'value' | 'name'> {
	/** Where it is not simply Get Many: `Get Memberships`. */
	name?: string;
	value?: string;
	records: string;
	filters?: readonly Field[];
	/** Entries of Options beside Offset and Combine. */
	options?: readonly Field[];
	/** Sent with every page, unless a field says otherwise. */
	always?: Readonly<IDataObject>;
	/** How all records are read, where they are parts of the list that Clerk has. */
	gather?: (context: OperationContext) => Promise<IDataObject[]>;
	/** Set where Clerk gives the whole list at once, and knows no pages. */
	isWhole?: true;
	/** The largest page, where it is not 500. Clerk silently reads a larger limit as 10. */
	largestPage?: number;
	/** What Clerk calls the list in its answer, where it is not `data`. */
	listName?: string;
	/** Whether a page can start after a given record, while ordered by creation time. */
	hasCursor?: true;
	/** Where the total comes from, when the pages themselves don't tell it. */
	count?: RequestTemplate;
}

/** Names that the count endpoints do not take. */
const NOT_COUNTED = new Set(['order_by', 'paginated']);

/**
 * Declares a Get Many: Return All and Limit, Filters, and the choice between one item per record
 * and a single one with the list and its total.
 */
export function getMany<
	const Template extends RequestTemplate,
	const Fields extends readonly Field[],
>(
	declaration: ListDeclaration & { request: Template; fields: Fields } & WithPathFields<
			Template,
			Fields
		>,
): Operation {
	const {
		filters = [],
		options = [],
		always,
		gather,
		isWhole = gather && true,
		hasCursor,
		count,
		largestPage,
		listName,
		...rest
	}: ListDeclaration = declaration;
	const { records } = rest;
	const noun = inWords(titleOf(records));
	const output = listed(rest.output);
	const fields = withOptions(
		[
			...rest.fields,
			...PAGING_FIELDS,
			...(filters.length ? [filterCollection(`return all ${noun}`, filters)] : []),
			collection('options', [...options, OFFSET, COMBINE, MOST_FOR_MODEL]),
		],
		output,
	);
	return {
		name: 'Get Many',
		value: 'getAll',
		...rest,
		also: [...(rest.also ?? []), ...(count ? [count] : [])],
		fields,
		output,
		run: async (context) => {
			const { values, payload, send, present, forModel } = context;
			const request = requestOf(rest, values);
			const query: IDataObject = { ...always, ...payload };
			const order = String(query.order_by ?? '-created_at').replace(/^(?=c)/, '+');
			const ask = async () => (await send<Total>(count!, countable(query))).total_count;
			// Asked for at most once, by the pages or for the combined item.
			let counting: Promise<number> | undefined;
			const total = count && (() => (counting ??= ask()));
			const fetchPage = isWhole
				? pagesOf(async () =>
						gather ? await gather(context) : recordsIn(await send(request, query), listName),
					)
				: async (page: PageQuery) => await send(request, { ...query, ...within(query, page) });
			const readPage = pageReader(fetchPage, present, isWhole ? undefined : listName);
			const reading = readList(readPage, {
				most: values.returnAll ? allOf(values, forModel) : Number(values.limit ?? DEFAULT_LIMIT),
				offset: Number(values.offset ?? 0),
				cursorOrder: hasCursor && CURSOR_ORDERS.find((known) => known === order),
				count: total,
				largestPage,
			});
			const [{ items, totalCount }, counted] = await allSettledOrThrow([
				reading,
				values.combine || forModel ? total?.() : undefined,
			]);
			if (forModel) {
				const isFiltered = Object.keys(payload).some((name) => name !== 'order_by');
				const list = { noun, items, total: counted ?? totalCount, order, isFiltered };
				const { owner, rows } = withOwnerOnce(items);
				return [{ [records]: rows, ...owner, ...listInWords(list, values) }];
			}
			if (!values.combine) return items;
			return [
				{ [records]: items, totalCount: counted ?? totalCount ?? items.length, success: true },
			];
		},
	};
}

/** Pages of a list that Clerk gives whole: asked for once, and cut here. */
function pagesOf(fetchAll: () => Promise<IDataObject[]>) {
	let fetching: Promise<IDataObject[]> | undefined;
	return async ({ limit, offset = 0 }: PageQuery) => {
		const all = await (fetching ??= fetchAll());
		return { data: all.slice(offset, offset + limit), total_count: all.length };
	};
}

interface Total {
	total_count: number;
}

const countable = (query: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(query).filter(([name]) => !NOT_COUNTED.has(name)));

/** How many records Return All gives: all, but a language model would drown in them. */
const allOf = ({ mostForModel = DEFAULT_MOST_FOR_MODEL }: Values, forModel: boolean): number =>
	forModel ? Number(mostForModel) : Infinity;

/** Creation orders, in which a list can be read on from a record. */
const CURSOR_ORDERS = ['-created_at', '+created_at'] as const;

/** A part of the list, where a person's own bounds of creation time still hold. */
function within(query: IDataObject, page: PageQuery): PageQuery {
	const { created_at_after: after, created_at_before: before } = page;
	if (after === undefined || before === undefined) return page;
	return {
		...page,
		created_at_after: Math.max(after, Number(query.created_at_after ?? -Infinity)),
		created_at_before: Math.min(before, Number(query.created_at_before ?? Infinity)),
	};
}

const DEFAULT_LIMIT = 50;

const PAGING_FIELDS: readonly Field[] = [
	flag('returnAll', {
		wire: null,
		description: 'Whether to return all results or only up to a given limit',
	}),
	integer('limit', {
		wire: null,
		min: 1,
		default: DEFAULT_LIMIT,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	}),
];

const OFFSET = integer('offset', {
	wire: null,
	min: 0,
	description: 'How many results to skip',
});

// The same words for every list, so that all of them share the field.
const COMBINE = flag('combine', {
	wire: null,
	displayName: 'Combine Into One Item',
	description: 'Whether to return the list and its total count as one item',
	// A model always gets one item.
	displayOptions: { show: { '@tool': [false] } },
});

const DEFAULT_MOST_FOR_MODEL = 500;

const MOST_FOR_MODEL = integer('mostForModel', {
	wire: null,
	min: 1,
	default: DEFAULT_MOST_FOR_MODEL,
	displayName: 'Return All Limit',
	description:
		'The most results that Return All gives an agent, so that they do not fill its context',
	displayOptions: { show: { '@tool': [true] } },
});
