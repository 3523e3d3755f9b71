import type { Store } from './store.mts';

/**
 * Keeps the records as they are now.
 *
 * @returns puts them back: whatever was added, changed or deleted since is undone, without webhooks
 */
export function takeSnapshot(store: Store): () => void {
	const isTable = (value: unknown): value is Map<string, unknown> => value instanceof Map;
	const tables = Object.values<unknown>(store).filter(isTable);
	// Cloned in one go: two tables may hold the same record.
	const kept = structuredClone(tables);
	return () => {
		const records = structuredClone(kept);
		tables.forEach((table, index) => {
			table.clear();
			records[index].forEach((record, id) => table.set(id, record));
		});
	};
}
