import { UserError } from 'n8n-workflow';
import { isUnset, type EncodeContext, type Field } from './fields/field';
import type { Parameters } from './parameters';

/** A field with what a person, an expression or an agent put into it. */
export interface Given {
	field: Field;
	given: unknown;
}

/** What is known of the item whose filters are read. */
interface FilterAccess {
	parameters: Parameters;
	itemIndex: number;
	/** Whether a filter without a value is left out. */
	ignoresEmpty: boolean;
}

/**
 * Encodes the filters that were added. One without a value would be left out like any other empty
 * value, and the step would go on with everybody.
 *
 * @throws UserError naming the filter that is empty
 */
export function readFilters(
	{ field: filters, given }: Given,
	context: EncodeContext,
	access: FilterAccess,
): Array<{ field: Field; value: unknown }> {
	const { ignoresEmpty } = access;
	// n8n makes an object of any collection before the node sees it.
	const added = Object(given) as Record<string, unknown>;
	return (filters.members ?? [])
		.filter(({ name }) => Object.hasOwn(added, name))
		.map((field) => {
			const inside = added[field.name];
			const kept: unknown =
				ignoresEmpty && Array.isArray(inside) ? inside.filter((one) => !isUnset(one)) : inside;
			const value = field.encode(kept, context);
			if (value === undefined && !ignoresEmpty) throw emptyFilter(filters, field, access);
			return { field, value };
		});
}

function emptyFilter(
	{ name, withoutFilter }: Field,
	field: Field,
	{ parameters, itemIndex }: FilterAccess,
): UserError {
	const reason = parameters.isExpression(name, field.name)
		? `The expression gave no value for item ${itemIndex}.`
		: 'It was added without a value.';
	return new UserError(`Filter '${field.property.displayName}' is empty`, {
		description: `${reason} Without this filter the step would ${withoutFilter}. ${REMEDY}`,
	});
}

const REMEDY = "Set it, remove it, or turn on 'Ignore Empty Filters' under Options.";
