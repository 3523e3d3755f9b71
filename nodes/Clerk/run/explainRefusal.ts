import { NodeApiError } from 'n8n-workflow';
import { failureOf } from '../http/failure';
import type { Field, Lookup } from '../fields/field';
import type { Values } from '../declare/values';

/** Statuses by which Clerk refuses a value. */
const REFUSED = new Set([400, 404, 422]);

/**
 * Adds to Clerk's refusal of a request what is wrong with a value that travelled unchecked, such
 * as the key of a role that does not exist.
 */
export async function explainRefusal(
	error: unknown,
	fields: readonly Field[],
	values: Values,
	lookup: Lookup,
): Promise<void> {
	const { status, mayBeDone } = failureOf(error) ?? {};
	if (!(error instanceof NodeApiError) || !REFUSED.has(status ?? 0) || mayBeDone) return;
	for (const { name, explain } of fields.flatMap((one) => [one, ...(one.members ?? [])])) {
		const value = values[name];
		if (!explain || value === undefined) continue;
		// Without an answer to the look-up, Clerk's own words have to do.
		const reason = await explain(value, { lookup }).catch(() => undefined);
		if (reason) error.description = [reason, error.description].filter(Boolean).join('\n');
	}
}
