import { badFormat, entry } from '../errors.mts';
import type { ClerkErrorEntry } from '../errors.mts';
import type { Query } from '../requests/query.mts';
import { where } from '../store/store.mts';
import { countedPage, inOrder } from './lists.mts';

/** What roles, permissions and role sets have in common. */
export interface Keyed {
	id: string;
	name: string;
	key: string;
	created_at: number;
}

/** The page of records whose id is the query, or whose name or key contains it. */
export function listKeyed<T extends Keyed>(
	records: Map<string, T>,
	query: Query,
	show: (record: T) => unknown,
): { data: unknown[]; total_count: number } {
	const part = query.query?.toLowerCase();
	const fitting = where(
		records,
		({ id, name, key }) =>
			!part ||
			id === query.query ||
			name.toLowerCase().includes(part) ||
			key.toLowerCase().includes(part),
	);
	const ordered = inOrder(fitting, query.order_by ?? '-created_at', {
		created_at: ({ created_at }) => created_at,
		name: ({ name }) => name,
		key: ({ key }) => key,
	});
	return countedPage(ordered, query, show);
}

/**
 * What is wrong with a key.
 *
 * @param pattern what it must look like
 * @param own the record that may have it already
 */
export function keyErrors(
	records: Map<string, Keyed>,
	key: string,
	pattern: RegExp,
	own?: Keyed,
): ClerkErrorEntry[] {
	if (!pattern.test(key)) return [badFormat('key', `must match ${pattern.source}`)];
	const [owner] = where(records, (record) => record.key === key);
	if (!owner || owner === own) return [];
	return [
		entry('form_identifier_exists', 'already exists', `The key ${key} is already in use.`, 'key'),
	];
}
