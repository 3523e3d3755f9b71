import { gather } from '../resource.mts';
import type { Resource } from '../resource.mts';
import type { resources } from '../resources/index.mts';
import { newId } from './ids.mts';
import { createRandom } from './random.mts';
import type { Random } from './random.mts';

type TablesOf<Listed> = Listed extends Resource<infer Own> ? (tables: Own) => void : never;

/** The tables of all resources in the list: their names, and the types of their records. */
export type Tables =
	TablesOf<(typeof resources)[number]> extends (tables: infer All) => void ? All : never;

/** What most records have: an id, and when they were created and last changed. */
export interface Kept {
	id: string;
	/** Epoch milliseconds. */
	created_at: number;
	/** Epoch milliseconds. */
	updated_at: number;
}

/** The tables whose records have all of `Kept`. */
export type KeptTable = {
	[Name in keyof Tables]: Tables[Name] extends Kept ? Name : never;
}[keyof Tables];

/** A record without what `insert` gives it. */
export type NewRecord<Row> = Omit<Row, keyof Kept>;

/** Everything the sandbox remembers; lost when it stops. */
export type Store = { [Name in keyof Tables]: Map<string, Tables[Name]> } & {
	random: Random;
	/** A new id in Clerk's form, which begins with the time its record was created. */
	id(prefix: string, time: number): string;
	/** Adds a record with a new id. */
	insert<Name extends KeptTable>(
		table: Name,
		time: number,
		fields: NewRecord<Tables[Name]>,
	): Tables[Name];
	/** The same tables, with ids drawn from another source. */
	drawingFrom(random: Random): Store;
};

/** An empty store with the tables of these resources. The same seed gives the same ids. */
export function createStore(seed: number, from: readonly Resource[]): Store {
	const prefixes: Record<string, string> = gather(from, 'tables');
	const tables = Object.fromEntries(
		Object.keys(prefixes).map((name) => [name, new Map<string, unknown>()]),
	);
	const drawingFrom = (random: Random): Store => {
		const id = (prefix: string, time: number) => newId(prefix, time, random);
		const insert = (table: string, time: number, fields: object) => {
			const record = {
				id: id(prefixes[table], time),
				...fields,
				created_at: time,
				updated_at: time,
			};
			tables[table].set(record.id, record);
			return record;
		};
		return { ...tables, random, id, insert, drawingFrom } as unknown as Store;
	};
	return drawingFrom(createRandom(seed));
}

/** The records that fit. */
export function* where<T>(records: Map<string, T>, fits: (record: T) => boolean): Generator<T> {
	for (const record of records.values()) if (fits(record)) yield record;
}
