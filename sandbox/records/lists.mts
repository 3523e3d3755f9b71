import { badValue, refuseIfAny } from '../errors.mts';
import type { Query } from '../requests/query.mts';

/** What a list can be ordered by: the value of a record, by the name on the wire. */
export type Orders<T> = Record<string, (record: T) => number | string | null | undefined>;

/** The page for `limit` and `offset`. */
export const page = <T,>(records: T[], { limit, offset }: Query): T[] =>
	records.slice(offset, offset + limit);

/** The page, with the total. */
export const countedPage = <T,>(
	records: T[],
	query: Query,
	show: (record: T) => unknown,
): { data: unknown[]; total_count: number } => ({
	data: page(records, query).map(show),
	total_count: records.length,
});

/** The page as a bare list, or with the total if the query says `paginated`. */
export function listPage<T>(records: T[], query: Query, show: (record: T) => unknown): unknown {
	const counted = countedPage(records, query, show);
	return query.paginated ? counted : counted.data;
}

/**
 * Sorts records by `order_by`: `name`, `+name` or `-name`. Records without the value come last.
 * Equal ones are in the order of their ids, so that pages do not overlap.
 *
 * @throws Refusal 422 if the list cannot be sorted this way
 */
export function inOrder<T extends { id: string }>(
	records: Iterable<T>,
	orderBy: string,
	orders: Orders<T>,
): T[] {
	const { name, sign } = readOrder(orderBy);
	const value = orders[name];
	if (!value) {
		refuseIfAny([badValue('order_by', `must be one of ${Object.keys(orders).join(', ')}`)]);
	}
	const keyed = [...records].map((record) => ({ record, key: comparable(value(record)) }));
	keyed.sort(
		(a, b) => sign * compare(a.key, b.key, sign) || sign * compare(a.record.id, b.record.id, sign),
	);
	return keyed.map(({ record }) => record);
}

/** The two parts of an `order_by`. A plus in a URL may arrive as a space. */
export function readOrder(orderBy: string): { name: string; sign: 1 | -1 } {
	const [, sign, name] = /^([-+ ]?)(.*)$/s.exec(orderBy) as RegExpExecArray;
	return { name, sign: sign === '-' ? -1 : 1 };
}

type Key = number | string | null;

const comparable = (value: number | string | null | undefined): Key =>
	typeof value === 'string' ? value.toLowerCase() : (value ?? null);

function compare(a: Key, b: Key, sign: 1 | -1): number {
	if (a === b) return 0;
	if (a === null) return sign;
	if (b === null) return -sign;
	return a < b ? -1 : 1;
}

/**
 * A filter whose values may carry a sign: `+id` or `id` is wanted, `-id` is not.
 *
 * @returns a function that tells if a record with these values fits
 */
export function signed(values: string[] | undefined): (of: Iterable<string | null>) => boolean {
	const wanted = new Set<string>();
	const unwanted = new Set<string>();
	for (const value of values ?? []) {
		(value.startsWith('-') ? unwanted : wanted).add(value.replace(/^[-+ ]/, ''));
	}
	return (of) => {
		const all = [...of];
		const has = (set: Set<string>) => all.some((one) => one !== null && set.has(one));
		return (!wanted.size || has(wanted)) && !has(unwanted);
	};
}
