import type { IDataObject } from 'n8n-workflow';
import { wireName } from '../fields/field';

/** The type of one value in a simplified answer. Missing values are null, whatever the type. */
export type Kind =
	| 'string'
	| 'number'
	| 'boolean'
	/** An object that passes through as it is: metadata is never renamed. */
	| 'json'
	/** A list of plain values, which passes through as it is. */
	| 'array'
	| ObjectOf
	| ArrayOf
	| Computed;

/** A record inside a record; null where there is none. */
export interface ObjectOf extends SensitiveNames {
	object: Shape;
}

/** A list of records inside a record. */
export interface ArrayOf extends SensitiveNames {
	arrayOf: Shape;
}

/** What a record says of its own values, wherever it appears. */
export interface SensitiveNames {
	/**
	 * Our names of the values that let their holder in: tokens, one-time links, backup codes. The
	 * raw record holds them even where the shape leaves them out.
	 */
	sensitive?: readonly string[];
}

/** A value that Clerk's answer holds in another form. */
export interface Computed {
	type: 'boolean' | 'string';
	from: (record: IDataObject) => unknown;
}

/** What a simplified answer holds: our camelCase names, in order, each with its type. */
export type Shape = Readonly<Record<string, Kind>>;

/** Reduces one of Clerk's records to a shape. */
export function simplify(record: IDataObject, shape: Shape): IDataObject {
	const simple: IDataObject = {};
	for (const { name, wire, kind } of entriesOf(shape)) simple[name] = read(record, wire, kind);
	return simple;
}

interface ShapeEntry {
	name: string;
	wire: string;
	kind: Kind;
}

/** A shape is read for every record of a list, so its names are worked out once. */
const known = new WeakMap<Shape, ShapeEntry[]>();

function entriesOf(shape: Shape): ShapeEntry[] {
	const entries =
		known.get(shape) ??
		Object.entries(shape).map(([name, kind]) => ({ name, wire: wireName(name), kind }));
	known.set(shape, entries);
	return entries;
}

function read(record: IDataObject, wire: string, kind: Kind): IDataObject[string] {
	if (typeof kind === 'object' && 'from' in kind) return kind.from(record) as IDataObject[string];
	const value = record[wire];
	if (typeof kind === 'object' && 'object' in kind) {
		return value ? simplify(value as IDataObject, kind.object) : null;
	}
	if (typeof kind === 'object') {
		return Array.isArray(value)
			? (value as IDataObject[]).map((entry) => simplify(entry, kind.arrayOf))
			: [];
	}
	return value ?? null;
}

/** The JSON schema of a shape, for n8n's output previews. */
export function schemaOf(shape: Shape): IDataObject {
	const properties = Object.entries(shape).map(([name, kind]) => [name, schemaOfKind(kind)]);
	return { type: 'object', properties: Object.fromEntries(properties) as IDataObject };
}

function schemaOfKind(kind: Kind): IDataObject {
	if (kind === 'json') return { type: 'object' };
	if (typeof kind === 'string') return { type: kind };
	if ('object' in kind) return schemaOf(kind.object);
	if ('from' in kind) return { type: kind.type };
	return { type: 'array', items: schemaOf(kind.arrayOf) };
}
