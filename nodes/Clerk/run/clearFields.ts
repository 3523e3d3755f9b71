import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Field } from '../fields/field';

/** A field and its value, encoded. */
interface Encoded {
	field: Field;
	value: unknown;
}

/**
 * What *Fields to Clear* empties, under Clerk's names: null, or an empty list or text where the field says so.
 *
 * @throws UserError when one of the fields is also given a value
 */
export function clearedFields(fields: readonly Field[], encoded: readonly Encoded[]): IDataObject {
	const chosen = encoded.find(({ field }) => field.name === 'fieldsToClear')?.value;
	const cleared: IDataObject = {};
	for (const name of Array.isArray(chosen) ? chosen : []) {
		const field = fields.flatMap((one) => one.members ?? [one]).find((one) => one.name === name);
		if (!field?.wire) continue;
		if (encoded.some((one) => one.field === field)) {
			throw new UserError(`'${field.property.displayName}' is to be cleared and set at once`, {
				description: "Take it out of 'Fields to Clear', or do not set it.",
			});
		}
		cleared[field.wire] = field.emptied ?? null;
	}
	return cleared;
}
