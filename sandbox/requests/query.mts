import { badFormat, badValue, refuseIfAny, unknownParameter } from '../errors.mts';
import type { ClerkErrorEntry } from '../errors.mts';
import type { OperationFacts, Schema } from '../facts/table.mts';

/** Values by wire name, with the types of the facts: string, number, boolean, string[]. */
export type Query = Record<string, any>;

/** How many values Clerk accepts for one filter. */
const MOST_VALUES = 100;

/**
 * The query of a request, typed and with defaults. An empty value counts as missing. If several
 * values are given for a single one, the first counts.
 *
 * @throws Refusal 422 with every parameter that is unknown or does not fit
 */
export function readQuery(
	raw: Record<string, string | string[]>,
	operation: OperationFacts,
): Query {
	const query: Query = {};
	const errors: ClerkErrorEntry[] = [];
	for (const [name, schema] of Object.entries(operation.query)) {
		if (schema.default !== undefined) query[name] = schema.default;
	}
	for (const [name, given] of Object.entries(raw)) {
		const values = [given].flat().filter((value) => value !== '');
		const schema = operation.query[name] ?? deprecatedSchema(name, operation);
		if (!schema) errors.push(unknownParameter(name));
		if (!schema || !values.length) continue;
		if (schema.type === 'array') {
			if (values.length > MOST_VALUES) {
				errors.push(badValue(name, `accepts up to ${MOST_VALUES} values`));
			}
			query[name] = values;
		} else {
			readValue(name, values[0], schema, query, errors);
		}
	}
	refuseIfAny(errors);
	return query;
}

function readValue(
	name: string,
	text: string,
	schema: Schema,
	query: Query,
	errors: ClerkErrorEntry[],
): void {
	const types = [schema.type].flat();
	if (types.includes('boolean')) {
		if (text === 'true' || text === 'false') query[name] = text === 'true';
		else errors.push(badFormat(name, 'must be true or false'));
	} else if (types.includes('integer') || types.includes('number')) {
		const number = Number(text);
		if (!/^-?\d+$/.test(text)) errors.push(badFormat(name, 'must be an integer'));
		else if (number < (schema.minimum ?? -Infinity)) {
			errors.push(badValue(name, `must be at least ${schema.minimum}`));
		} else if (number <= (schema.maximum ?? Infinity)) {
			// Over the maximum, Clerk silently uses the default.
			query[name] = number;
		}
	} else if (schema.enum && !schema.enum.includes(text)) {
		errors.push(badValue(name, `must be one of ${schema.enum.join(', ')}`));
	} else {
		query[name] = text;
	}
}

/** The only deprecated parameters so far are dates, in epoch milliseconds. */
const deprecatedSchema = (name: string, operation: OperationFacts): Schema | undefined =>
	operation.deprecatedQuery?.includes(name) ? { type: 'integer' } : undefined;
