import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { clearedFields } from './clearFields';
import { collection } from '../fields/collection';
import type { EncodeContext, Field, FieldContext } from '../fields/field';
import { setAt } from '../fields/wirePath';
import { changesClerk } from '../declare/changesClerk';
import { requestOf, type Operation } from '../declare/operation';
import type { Values } from '../declare/values';
import { fromModel } from './modelInput';
import type { Leftovers } from './leftovers';
import type { ParameterReader } from './parameterReader';
import { readCollection } from './readCollection';
import { emptyValue } from './emptyValue';
import { readFilters, type Given } from './readFilters';

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
	parameters: ParameterReader,
	timezone: string,
	operation: Operation,
	itemIndex: number,
	item: Omit<FieldContext, 'alsoUnverified' | 'changes'>,
	leftovers: Pick<Leftovers, 'has'>,
	forModel = false,
): Promise<ItemValues> {
	const context: EncodeContext = { timezone, forModel };
	const understood = (field: Field, given: unknown) => (forModel ? fromModel(field, given) : given);
	const read = (field: Field): Given => {
		const { name, members: isCollection, property } = field;
		const given = understood(field, parameters.read(name, itemIndex, property.default));
		if (!isCollection) return { field, given };
		const isLeftover = (entry: string) => leftovers.has(name, entry);
		return { field, given: readCollection(field, parameters.raw(name), given, isLeftover) };
	};
	const valueOf = (name: string): unknown => {
		const { field, given } = read(operation.fields.find((one) => one.name === name)!);
		return field.encode(given, context) ?? field.property.default;
	};
	const all = withOptions(operation.fields)
		.filter((field) => isShown(field, operation, valueOf))
		.map(read);
	const options = all.find(({ field }) => field.name === 'options');
	const isOn = (option: string) =>
		options !== undefined &&
		Object.hasOwn(Object(options.given), option) &&
		members(options).some(
			({ field, given }) => field.name === option && field.encode(given, context) === true,
		);
	const ignoresEmpty = isOn('ignoreEmptyFilters');
	const changes = changesClerk(operation);
	const encoded: Array<{ field: Field; value: unknown }> = [];
	for (const one of all) {
		const isExpression = ({ name }: Field) =>
			parameters.isExpression(one.field.name, one.field.members && name);
		const entries = one.field.withoutFilter
			? readFilters(one, context, { parameters, itemIndex, ignoresEmpty, forModel, changes })
			: (one.field.members ? members(one) : [one]).map(({ field, given }) => ({
					field,
					value: field.encode(given, context),
				}));
		const isNeeded = ({ name, mustBeSet, property }: Field) =>
			mustBeSet ? Object.hasOwn(Object(one.given), name) : property.required;
		for (const { field, value } of entries) {
			if (value === undefined && isNeeded(field)) {
				throw emptyValue(field, isExpression(field), itemIndex, forModel);
			}
			if (value !== undefined) encoded.push({ field, value });
		}
	}
	checkUpdate(operation, encoded);
	const cleared = clearedFields(operation.fields, encoded);
	const given = Object.fromEntries(encoded.map(({ field, value }) => [field.name, value]));
	operation.check?.(given);
	const request = requestOf(operation, given);

	const access: FieldContext = { ...item, alsoUnverified: isOn('alsoUnverified'), changes };
	const values: Record<string, unknown> = {};
	const payload: IDataObject = {};
	for (const { field, value } of encoded) {
		const final = field.resolve ? await field.resolve(value, access) : value;
		values[field.name] = final;
		const isInPath = request.includes(`{${field.name}}`);
		if (field.wire !== null && !isInPath) setAt(payload, field.wire, final);
	}
	operation.checkResolved?.(values);
	for (const [wire, empty] of Object.entries(cleared)) setAt(payload, wire, empty);
	return { values, payload };
}

/** The panel shows Options for every operation, with settings of the run. */
const withOptions = (fields: readonly Field[]): readonly Field[] =>
	fields.some(({ name }) => name === 'options') ? fields : [...fields, NO_OPTIONS];

const NO_OPTIONS = collection('options', []);

/** Whether the panel shows a field for this item: what it hides may hold anything. */
function isShown(
	{ property }: Field,
	{ fields }: Operation,
	valueOf: (name: string) => unknown,
): boolean {
	if (!property.displayOptions) return true;
	const { show = {}, hide = {} } = property.displayOptions;
	const isField = ([name]: [string, unknown]) => fields.some((other) => other.name === name);
	const isMet = ([name, values]: [string, unknown]) =>
		(values as unknown[] | undefined)?.includes(valueOf(name));
	return (
		Object.entries(show).filter(isField).every(isMet) &&
		!Object.entries(hide).filter(isField).some(isMet)
	);
}

/** An update of nothing is a mistake: an expression or an agent gave empty values. */
function checkUpdate({ fields }: Operation, encoded: ReadonlyArray<{ field: Field }>): void {
	if (!fields.some(({ name }) => name === 'updateFields')) return;
	// What may be sent beside them counts as well: a group of settings, or a list.
	const holders = fields.filter(
		({ name, wire, property }) => name === 'updateFields' || (wire !== null && !property.required),
	);
	const updates = holders.flatMap((holder) => holder.members ?? [holder]);
	if (encoded.some(({ field }) => updates.includes(field))) return;
	const labels = holders.map(({ property }) => `'${property.displayName}'`).join(' or ');
	throw new UserError('There is nothing to update', {
		description: `Set at least one value under ${labels}. Empty values are left out.`,
	});
}

/** The fields inside a collection, with their parts of its value. */
function members({ field: { members: inside = [] }, given }: Given): Given[] {
	const entries = given as IDataObject;
	return inside.map((field) => ({ field, given: entries[field.name] }));
}
