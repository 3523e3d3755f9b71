import { UserError } from 'n8n-workflow';
import { refuseTooMany } from '../fields/filterList';
import { isUnset, type EncodeContext, type Field } from '../fields/field';
import type { ParameterReader } from './parameterReader';

/** A field with what a person, an expression or an agent put into it. */
export interface Given {
	field: Field;
	given: unknown;
}

/** What is known of the item whose filters are read. */
interface FilterAccess {
	parameters: ParameterReader;
	itemIndex: number;
	/** Whether a filter without a value is left out. */
	ignoresEmpty: boolean;
	/** Whether a language model gives the values: what it leaves empty, it does not ask for. */
	forModel: boolean;
	/** Whether the operation changes what it finds: it never does so to everything. */
	changes: boolean;
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
	const { forModel } = access;
	const ignoresEmpty = access.ignoresEmpty || forModel;
	const added = given as Record<string, unknown>;
	const read = (filters.members ?? [])
		.filter(({ name }) => Object.hasOwn(added, name))
		.map((field) => {
			const inside = added[field.name];
			const kept: unknown =
				ignoresEmpty && Array.isArray(inside) ? inside.filter((one) => !isUnset(one)) : inside;
			const value = field.encode(kept, context);
			if (value === undefined && !ignoresEmpty) throw emptyFilter(filters, field, access);
			return { field, value };
		});
	for (const sharing of Map.groupBy(read, ({ field }) => field.wire).values()) {
		const count = sharing.flatMap(({ value }) => (Array.isArray(value) ? value : [])).length;
		refuseTooMany(count, sharing.map(({ field }) => field.property.displayName).join("' and '"));
	}
	if (access.changes && read.every(({ value }) => value === undefined)) throw noFilter(filters);
	return read;
}

/** What changes records by filters needs one. Reading has a limit, which is enough. */
const noFilter = ({ property, withoutFilter }: Field): UserError =>
	new UserError(`'${property.displayName}' are empty`, {
		description: `Without a filter this would ${withoutFilter}. Give at least one of them a value.`,
	});

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
