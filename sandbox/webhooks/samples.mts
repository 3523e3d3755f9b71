import { Ajv } from 'ajv';
import table from '../facts/clerk-webhooks.json' with { type: 'json' };
import type { Schema } from '../facts/table.mts';

interface EventFacts {
	events: Record<string, Schema>;
	schemas: Record<string, Schema>;
}

const { events, schemas } = table as unknown as EventFacts;

/** Events that Clerk's document lacks, and the one that their data is like. */
const UNDOCUMENTED: Record<string, string> = {
	'subscriptionItem.created': 'subscriptionItem.active',
	'subscriptionItem.expired': 'subscriptionItem.ended',
};

/** The name under which the facts have an event's data. */
const documented = (type: string): string => UNDOCUMENTED[type] ?? type;

/** Names of all events. */
export const eventNames: readonly string[] = [...Object.keys(events), ...Object.keys(UNDOCUMENTED)];

const ajv = new Ajv({ strict: false, formats: { email: /@/ } }).addSchema(table, 'webhooks');

/** What is wrong with the data of an event; undefined if nothing is. */
export function eventFault(type: string, data: unknown): string | undefined {
	const pointer = documented(type).replaceAll('~', '~0').replaceAll('/', '~1');
	const validate = ajv.compile({ $ref: `webhooks#/events/${pointer}` });
	return validate(data) ? undefined : ajv.errorsText(validate.errors);
}

/** Sample data of an event, as the facts describe it. */
export const sampleOf = (type: string): any => sample(events[documented(type)], type);

function sample(schema: Schema, name: string, depth = 0): any {
	if (schema.$ref) return sample(schemas[schema.$ref.replace('#/schemas/', '')], name, depth + 1);
	const parts = schema.allOf as Schema[] | undefined;
	if (parts) return Object.assign({}, ...parts.map((part) => sample(part, name, depth)));
	const choices = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
	if (choices) return sample(choices[0], name, depth);
	if (schema.enum) return schema.enum[0];
	const types = [schema.type ?? (schema.properties ? 'object' : 'null')].flat();
	// Records contain records without an end.
	if (depth > 6 && types.includes('null')) return null;
	switch (types[0]) {
		case 'object':
			return Object.fromEntries(
				Object.entries(schema.properties ?? {}).map(([key, one]) => [key, sample(one, key, depth)]),
			);
		case 'array':
			return depth > 6 || !schema.items ? [] : [sample(schema.items as Schema, name, depth + 1)];
		case 'integer':
		case 'number':
			return name.endsWith('_at') ? Date.UTC(2026, 10, 1) : Math.max(1, schema.minimum ?? 1);
		case 'boolean':
			return name === 'deleted';
		case 'string':
			return String(schema.pattern ?? '').startsWith('^oauth_') ? 'oauth_google' : text(name);
		default:
			return null;
	}
}

function text(name: string): string {
	if (name.includes('email_address') && !name.endsWith('_id')) return 'ada@example.com';
	if (name.endsWith('url')) return 'https://example.com/sample';
	if (name.endsWith('phone_number')) return '+15550100100';
	return name === 'id' || name.endsWith('_id') ? `${name}_sample` : `Sample ${name}`;
}
