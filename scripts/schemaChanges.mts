/** What is different between two schemas, a line for each field. */

import type { Schema } from '../sandbox/facts/table.mts';

/** What is said about one field, by keyword. Alternatives say several things. */
type Statements = Map<string, Set<string>>;

/** The fields of a schema by path: `user.emails[].id`, and '' for the schema itself. */
type Fields = Map<string, Statements>;

/** Keywords whose values are compared one by one, in the order in which they are shown. */
const LIMITS = [
	'default',
	'minimum',
	'maximum',
	'minLength',
	'maxLength',
	'minItems',
	'maxItems',
	'format',
	'pattern',
];

/** Lines such as `+ archived: boolean`, `- slug` and `~ limit: maximum 500 → 100`. */
export function schemaChanges(before: Schema | null, after: Schema | null): string[] {
	const [old, current] = [fieldsOf(before), fieldsOf(after)];
	const without = (all: Fields) => (path: string) => !all.has(path);
	const added = outermost([...current.keys()].filter(without(old)));
	const removed = outermost([...old.keys()].filter(without(current)));
	const lines = [
		...added.map((path) => `+ ${nameOf(path)}: ${description(path, current)}`),
		...removed.map((path) => `- ${nameOf(path)}`),
		...[...old.keys()].flatMap((path) => {
			const now = current.get(path);
			const changes = now ? statementChanges(old.get(path)!, now) : [];
			return changes.length ? [`~ ${nameOf(path)}: ${changes.join(', ')}`] : [];
		}),
	];
	const isDifferent = JSON.stringify(before) !== JSON.stringify(after);
	return lines.length || !isDifferent ? lines : ['~ (in structure or order only)'];
}

const nameOf = (path: string): string => path || '(as a whole)';

/** The paths that are not inside another one of them. */
const outermost = (paths: string[]): string[] =>
	paths.filter((path) => !paths.some((one) => one !== path && isInside(path, one)));

const isInside = (path: string, outer: string): boolean =>
	outer !== '' && (path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`));

function fieldsOf(schema: Schema | null): Fields {
	const fields: Fields = new Map();
	if (schema) visit(schema, '', fields);
	return fields;
}

function visit(schema: Schema, path: string, fields: Fields): void {
	const say = (keyword: string, value: unknown, at = path): void => {
		if (!fields.has(at)) fields.set(at, new Map());
		const statements = fields.get(at)!;
		if (!statements.has(keyword)) statements.set(keyword, new Set());
		statements.get(keyword)!.add(typeof value === 'string' ? value : JSON.stringify(value));
	};
	const {
		$ref,
		type,
		properties = {},
		items,
		required = [],
		additionalProperties: others,
	} = schema;
	for (const one of $ref ? [$ref.replace('#/schemas/', '')] : [type ?? []].flat()) say('type', one);
	for (const value of schema.enum ?? []) say('enum', JSON.stringify(value));
	for (const limit of LIMITS) if (schema[limit] !== undefined) say(limit, schema[limit]);
	for (const kind of ['allOf', 'anyOf', 'oneOf']) {
		for (const one of (schema[kind] ?? []) as Schema[]) visit(one, path, fields);
	}
	for (const [name, one] of Object.entries(properties)) {
		const inner = path ? `${path}.${name}` : name;
		say('presence', 'optional', inner);
		visit(one, inner, fields);
	}
	for (const name of required as string[]) {
		const inner = path ? `${path}.${name}` : name;
		say('presence', 'required', inner);
		fields.get(inner)!.get('presence')!.delete('optional');
	}
	if (items) visit(items as Schema, `${path}[]`, fields);
	if (typeof others === 'object') visit(others as Schema, path ? `${path}.*` : '*', fields);
	else if (others === false) say('unknown fields', 'refused');
}

function statementChanges(before: Statements, after: Statements): string[] {
	const changes: string[] = [];
	for (const keyword of ['type', 'presence', 'unknown fields', ...LIMITS]) {
		const [old, current] = [before, after].map((said) => textOf(said.get(keyword)));
		if (old === current) continue;
		const name = keyword === 'type' || keyword === 'presence' ? '' : `${keyword} `;
		changes.push(`${name}${old} → ${current}`);
	}
	const [old, current] = [before, after].map((said) => said.get('enum') ?? new Set<string>());
	if (old.size === 0 || current.size === 0) {
		if (old.size) changes.push('any value is allowed');
		if (current.size) changes.push(`one of ${[...current].join(', ')}`);
		return changes;
	}
	const added = [...current].filter((value) => !old.has(value));
	const removed = [...old].filter((value) => !current.has(value));
	if (added.length) changes.push(`now also ${added.join(', ')}`);
	if (removed.length) changes.push(`no longer ${removed.join(', ')}`);
	return changes;
}

/** The values in alphabetical order, null last. */
function textOf(values: Set<string> | undefined): string {
	const words = [...(values ?? [])].filter((value) => value !== 'null').sort();
	return [...words, ...(values?.has('null') ? ['null'] : [])].join(' or ') || 'none';
}

/** `array of string, required, one of "a", "b", maximum 10` */
function description(path: string, fields: Fields): string {
	const statements = fields.get(path)!;
	const type = statements.has('type') ? textOf(statements.get('type')) : 'anything';
	const items = fields.has(`${path}[]`) ? `array of ${description(`${path}[]`, fields)}` : 'array';
	const members = [...fields.keys()].filter((one) => isMember(one, path));
	const names = members.map((one) => one.slice(path.length + 1));
	const isRequired = statements.get('presence')?.has('required');
	const values = [...(statements.get('enum') ?? [])];
	const limits = LIMITS.filter((limit) => statements.has(limit));
	return [
		type.replace(/^array/, items).concat(names.length ? ` with ${names.join(', ')}` : ''),
		...(isRequired ? ['required'] : []),
		...(values.length ? [`one of ${values.join(', ')}`] : []),
		...limits.map((limit) => `${limit} ${textOf(statements.get(limit))}`),
	].join(', ');
}

const isMember = (path: string, object: string): boolean =>
	isInside(path, object) && /^\.[^.[]+$/.test(path.slice(object.length));
