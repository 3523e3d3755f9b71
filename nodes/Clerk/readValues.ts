import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { EncodeContext, Field, ItemAccess } from './fields/field';
import type { Operation, Values } from './operation';
import type { Parameters } from './parameters';

/** The values of one item's fields, in both namings. */
export interface ItemValues {
	values: Values;
	/** Under Clerk's names, without those that stand in the path. */
	payload: IDataObject;
}

/**
 * Reads what a person, an expression or an agent put into an operation's fields for one item,
 * and encodes it. Everything is read before anything is sent; then chosen records are looked up.
 *
 * @throws UserError naming the field as displayed
 */
export async function readValues(
	parameters: Parameters,
	timezone: string,
	operation: Operation,
	itemIndex: number,
	item: ItemAccess,
): Promise<ItemValues> {
	const context: EncodeContext = { timezone };
	const encoded: Array<{ field: Field; value: unknown }> = [];
	for (const field of operation.fields) {
		const given = parameters.read(field.name, itemIndex, field.property.default);
		const entries = field.members ? members(field.members, given) : [{ field, given }];
		for (const entry of entries) {
			const value = entry.field.encode(entry.given, context);
			if (value === undefined && entry.field.property.required) {
				throw new UserError(`'${entry.field.property.displayName}' is empty`);
			}
			if (value !== undefined) encoded.push({ field: entry.field, value });
		}
	}
	checkUpdate(operation, encoded);
	operation.check?.(Object.fromEntries(encoded.map(({ field, value }) => [field.name, value])));

	const values: Record<string, unknown> = {};
	const payload: IDataObject = {};
	for (const { field, value } of encoded) {
		const final = field.resolve ? await field.resolve(value, item) : value;
		values[field.name] = final;
		const isInPath = operation.request.includes(`{${field.name}}`);
		if (field.wire !== null && !isInPath) payload[field.wire] = final as IDataObject[string];
	}
	return { values, payload };
}

/** An update of nothing is a mistake: an expression or an agent gave empty values. */
function checkUpdate({ fields }: Operation, encoded: ReadonlyArray<{ field: Field }>): void {
	const { members: updates } = fields.find(({ name }) => name === 'updateFields') ?? {};
	if (!updates || encoded.some(({ field }) => updates.includes(field))) return;
	throw new UserError('There is nothing to update', {
		description: "Set at least one value under 'Update Fields'. Empty values are left out.",
	});
}

function members(fields: readonly Field[], given: unknown) {
	const collection = Object(given) as IDataObject;
	return fields.map((field) => ({ field, given: collection[field.name] }));
}
