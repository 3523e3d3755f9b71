/** What Clerk's OpenAPI documents say, as the table of facts has it. */

import type { Facts } from '../sandbox/facts/table.mts';
import type { Events } from './factsReport.mts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Tree = { [key: string]: any };

/** The tags whose operations the table holds. */
const TAGS = [
	'API Keys',
	'Actor Tokens',
	'Admin Portal Link Tokens',
	'Agent Tasks',
	'Allow-list / Block-list',
	'Beta Features',
	'Billing',
	'Clients',
	'Domains',
	'Directories',
	'Email Addresses',
	'Instance Settings',
	'Enterprise Connections',
	'Invitations',
	'JWKS',
	'JWT Templates',
	'M2M Tokens',
	'Machines',
	'Miscellaneous',
	'OAuth Access Tokens',
	'OAuth Applications',
	'Organization Domains',
	'Organization Invitations',
	'Organization Memberships',
	'Organization Permissions',
	'Organization Roles',
	'Organizations',
	'Phone Numbers',
	'Proxy Checks',
	'Redirect URLs',
	'Role Sets',
	'SCIM Directories',
	'Sessions',
	'Sign Ups',
	'Sign-in Tokens',
	'Testing Tokens',
	'Users',
	'Waitlist Entries',
	'Webhooks',
];

/** What of a JSON Schema is a fact. Descriptions, examples, titles and x-… are not. */
const KEYWORDS = [
	'type',
	'enum',
	'pattern',
	'minimum',
	'maximum',
	'minItems',
	'maxItems',
	'minLength',
	'maxLength',
	'default',
	'required',
	'additionalProperties',
];

/** Formats that a caller can get wrong; int64 and the like say nothing in JavaScript. */
const FORMATS = ['binary', 'date-time', 'email', 'uri'];

/** A JSON Schema of the document as JSON Schema draft 7: `nullable` becomes the type null. */
function cleanSchema(schema: Tree): Tree {
	if (schema.$ref) return { $ref: schema.$ref.replace('#/components/schemas/', '#/schemas/') };
	const clean: Tree = {};
	for (const keyword of KEYWORDS) {
		if (schema[keyword] !== undefined) clean[keyword] = schema[keyword];
	}
	if (FORMATS.includes(schema.format)) clean.format = schema.format;
	if (typeof schema.additionalProperties === 'object') {
		clean.additionalProperties = cleanSchema(schema.additionalProperties);
	}
	if (schema.properties) clean.properties = cleanEach(schema.properties);
	if (schema.items) clean.items = cleanSchema(schema.items);
	for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
		if (schema[keyword]) clean[keyword] = schema[keyword].map(cleanSchema);
	}
	return schema.nullable ? nullable(clean) : withoutIdleType(clean);
}

const cleanEach = (schemas: Tree): Tree =>
	Object.fromEntries(Object.entries(schemas).map(([name, one]) => [name, cleanSchema(one)]));

/** A body without its deprecated properties: nobody needs to be able to set them. */
function withoutDeprecated(schema: Tree): Tree {
	if (!schema.properties) return schema;
	const live = Object.entries<Tree>(schema.properties).filter(([, one]) => !one.deprecated);
	return { ...schema, properties: Object.fromEntries(live) };
}

/** One `allOf` around a reference says no more than the reference. */
function withoutIdleType(schema: Tree): Tree {
	const { type, allOf, ...rest } = schema;
	const isOnlyReference = allOf?.length === 1 && allOf[0].$ref && !Object.keys(rest).length;
	return isOnlyReference && (!type || type === 'object') ? allOf[0] : schema;
}

function nullable(schema: Tree): Tree {
	if (schema.allOf || schema.anyOf || schema.oneOf) {
		return { anyOf: [withoutIdleType(schema), { type: 'null' }] };
	}
	return {
		...schema,
		// Without a type it may be anything, null among them.
		...(schema.type && { type: [schema.type, 'null'] }),
		...(schema.enum && { enum: [...schema.enum, null] }),
	};
}

/** One operation of the document as the table has it. */
function readOperation(document: Tree, method: string, path: string, operation: Tree): Tree {
	const resolve = (part: Tree) => (part.$ref ? lookUp(document, part.$ref) : part);
	const inQuery = (operation.parameters ?? [])
		.map(resolve)
		.filter((parameter: Tree) => parameter.in === 'query');
	const live = inQuery.filter((parameter: Tree) => !parameter.deprecated);
	const deprecated = inQuery.filter((parameter: Tree) => parameter.deprecated);
	const names = (parameters: Tree[]) => parameters.map(({ name }) => name);
	const [contentType, content]: [string, Tree] = Object.entries<Tree>(
		operation.requestBody?.content ?? {},
	)[0] ?? ['', {}];
	return {
		method: method.toUpperCase(),
		path,
		tag: operation.tags[0],
		...(operation.security?.length === 0 && { isPublic: true }),
		query: Object.fromEntries(
			live.map(({ name, schema, explode }: Tree) => [
				name,
				{
					...cleanSchema(schema ?? { type: 'string' }),
					// The values of a list travel as one text.
					...(explode === false && { separator: ',' }),
				},
			]),
		),
		requiredQuery: names(live.filter(({ required }: Tree) => required)),
		...(deprecated.length && { deprecatedQuery: names(deprecated) }),
		...(contentType && contentType !== 'application/json' && { bodyType: contentType }),
		// Named bodies are written out: what they may hold is looked up by its properties.
		body: content.schema ? cleanSchema(withoutDeprecated(resolve(content.schema))) : null,
		bodyRequired: Boolean(operation.requestBody?.required),
		responses: Object.fromEntries(
			Object.entries<Tree>(operation.responses).map(([status, response]) => {
				const schema = resolve(response).content?.['application/json']?.schema;
				return [status, schema ? cleanSchema(schema) : null];
			}),
		),
	};
}

const lookUp = (document: Tree, reference: string): Tree =>
	reference
		.replace('#/', '')
		.split('/')
		.reduce((part: Tree, key) => part[key], document);

/** Every schema that the operations refer to, also by way of other schemas. */
function usedSchemas(document: Tree, operations: Tree): Tree {
	const used: Tree = {};
	const visit = (part: Json): void => {
		if (part === null || typeof part !== 'object') return;
		const reference = (part as Tree).$ref;
		const name = typeof reference === 'string' && reference.replace('#/schemas/', '');
		if (name && !used[name]) {
			used[name] = cleanSchema(document.components.schemas[name]);
			visit(used[name] as Json);
		}
		for (const inner of Object.values(part)) visit(inner);
	};
	visit(operations as Json);
	return Object.fromEntries(
		Object.keys(used)
			.sort()
			.map((name) => [name, used[name]]),
	);
}

/** Where the document contradicts itself, the wider of its two statements goes into the table. */
function amend({ operations, schemas }: Tree): void {
	for (const operation of Object.values<Tree>(operations)) {
		const answer = operation.responses['200'];
		const list = answer?.$ref ? schemas[answer.$ref.replace('#/schemas/', '')] : answer;
		// With paginated=true the records come in `data`, beside their number.
		if (operation.query.paginated && list?.type === 'array') {
			operation.responses['200'] = {
				anyOf: [
					answer,
					{
						type: 'object',
						required: ['data', 'total_count'],
						additionalProperties: false,
						properties: { data: answer, total_count: { type: 'integer' } },
					},
				],
			};
		}
	}
	// A session can be pending; the filter of the list leaves that status out.
	const status = operations.GetSessionList?.query.status;
	if (!status?.enum) return;
	status.enum = [...new Set([...status.enum, ...schemas.Session.properties.status.enum])].sort();
}

const hasTag = ({ tags = [] }: Tree): boolean => tags.some((tag: string) => TAGS.includes(tag));

/** Every call of the document. */
function* callsOf(document: Tree): Generator<[path: string, method: string, operation: Tree]> {
	for (const [path, methods] of Object.entries<Tree>(document.paths)) {
		for (const [method, operation] of Object.entries<Tree>(methods)) {
			if (operation?.operationId) yield [path, method, operation];
		}
	}
}

/** The whole table, from the parsed document: all live calls with one of the tags. */
export function readTable(document: Tree, isWanted = hasTag): Facts {
	const operations: Tree = {};
	for (const [path, method, operation] of callsOf(document)) {
		if (operation.deprecated || !isWanted(operation)) continue;
		operations[operation.operationId] = readOperation(document, method, path, operation);
	}
	const table = {
		apiVersion: document.info.version,
		operations,
		schemas: usedSchemas(document, operations),
	};
	amend(table);
	return table as Facts;
}

/** The live calls whose tags are not in the table. */
export const readUntabled = (document: Tree): Facts['operations'] =>
	readTable(document, (operation) => !hasTag(operation)).operations;

/** What the document has but calls deprecated: operation ids, and body properties by id. */
export function readDeprecated(document: Tree) {
	const operations: string[] = [];
	const body: Record<string, string[]> = {};
	for (const [, , { operationId: id, deprecated, requestBody }] of callsOf(document)) {
		if (deprecated) operations.push(id);
		const schema = Object.values<Tree>(requestBody?.content ?? {})[0]?.schema ?? {};
		const { properties = {} } = schema.$ref ? lookUp(document, schema.$ref) : schema;
		body[id] = Object.keys(properties).filter((name) => properties[name].deprecated);
	}
	return { operations, body };
}

/** The table of events, from the parsed document of the webhooks. */
export function readEvents(document: Tree): Events {
	const events: Tree = {};
	for (const [name, { post }] of Object.entries<Tree>(document['x-webhooks'])) {
		const parts: Tree[] = post.requestBody.content['application/json'].schema.allOf;
		const data = parts.map(({ properties }) => properties?.data).find(Boolean);
		events[name] = cleanSchema(data);
	}
	const schemas = usedSchemas(document, events);
	// Some events add to a record that the document has closed: then it is not.
	for (const { allOf = [] } of [...Object.values<Tree>(events), ...Object.values<Tree>(schemas)]) {
		for (const { $ref } of allOf)
			delete schemas[$ref?.replace('#/schemas/', '')]?.additionalProperties;
	}
	return { events, schemas };
}
