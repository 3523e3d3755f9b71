import type { IDataObject } from 'n8n-workflow';
import { wireName } from '../fields/field';
import { isExpiry, plainKind, type PlainKind, type Shape } from './shape';
import { inMilliseconds, timeAs, type Dates } from './time';

/** Reduces one of Clerk's records to a shape. */
export function simplify(
	record: IDataObject,
	shape: Shape,
	dates: Dates = 'milliseconds',
): IDataObject {
	const simple: IDataObject = {};
	for (const { name, read, isList, isOptional } of entriesOf(shape)) {
		const value = read(record, dates);
		if (value !== undefined) simple[name] = value as IDataObject[string];
		else if (!isOptional) simple[name] = isList ? [] : null;
	}
	return simple;
}

/** Gives a value of a record; undefined if it has none. */
type Reader = (record: IDataObject, dates: Dates) => unknown;

interface ShapeEntry {
	name: string;
	read: Reader;
	isList: boolean;
	isOptional: boolean;
}

/** A shape is read for every record of a list, so how to read it is worked out once. */
const known = new WeakMap<Shape, ShapeEntry[]>();

function entriesOf(shape: Shape): ShapeEntry[] {
	let entries = known.get(shape);
	if (!entries) {
		entries = Object.entries(shape).map(([name, kind]) => {
			const plain = plainKind(kind);
			const isList = typeof plain === 'object' && 'arrayOf' in plain;
			return { name, read: readerOf(wireName(name), plain), isList, isOptional: plain !== kind };
		});
		known.set(shape, entries);
	}
	return entries;
}

function readerOf(wire: string, kind: PlainKind): Reader {
	if (kind === 'day')
		return (record, dates) => timeAs(dates === 'minutes' ? 'days' : dates, record[wire]);
	if (kind === 'time') return (record, dates) => timeAs(dates, record[wire]);
	if (kind === 'expiry') return (record, dates) => timeAs(dates, inMilliseconds(record[wire]));
	if (typeof kind === 'string') return (record) => record[wire];
	if (isExpiry(kind)) return readerOf(kind.expiryIn, 'expiry');
	if ('from' in kind) return kind.from;
	if ('object' in kind) {
		return (record, dates) => {
			const inner = record[wire];
			return inner ? simplify(inner as IDataObject, kind.object, dates) : inner;
		};
	}
	return (record, dates) => {
		const list = record[wire];
		if (!Array.isArray(list)) return undefined;
		return (list as IDataObject[]).map((entry) => simplify(entry, kind.arrayOf, dates));
	};
}
