import { notFound } from '../errors.mts';

/**
 * The record with this id.
 *
 * @param noun what error messages call it
 * @throws Refusal 404
 */
export function findRecord<T>(records: Map<string, T>, noun: string, id: string): T {
	const record = records.get(id);
	if (!record) throw notFound(noun, id);
	return record;
}
