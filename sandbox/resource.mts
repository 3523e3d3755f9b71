import type { OperationFacts } from './facts/table.mts';
import type { Body } from './requests/body.mts';
import type { Query } from './requests/query.mts';
import type { MachineRecord } from './resources/machine/record.mts';
import type { Seed } from './store/seed.mts';
import type { Store } from './store/store.mts';
import type { Events } from './webhooks/events.mts';

/** A request that fits the facts, as a handler gets it. */
export interface Call {
	store: Store;
	/** Epoch milliseconds. */
	now: number;
	/** Path parameters by name: `user_id`. */
	path: Record<string, string>;
	query: Query;
	body: Body;
	/** The machine whose key it came with, if it was a machine's. */
	machine?: MachineRecord;
}

/** Carries out one operation. Returns the JSON to answer with, or throws a Refusal. */
export type Handler = (call: Call) => unknown;

/** Handlers by operation id in Clerk's document. */
export type Handlers = Record<string, Handler>;

/**
 * Everything that belongs to one resource.
 *
 * `Tables` maps the names of its tables to their record types. Annotate the constant, as in
 * `export const redirectUrl: Resource<Tables> = …`: the type of the store is put together from
 * these annotations.
 */
export interface Resource<Tables extends object = object> {
	/** Its tables in the store, each with the prefix of its ids: `{ redirectUrls: 'ru' }`. */
	tables: Readonly<Record<keyof Tables, string>>;
	/** Adds what every instance has from the start, even without sample data; in list order. */
	setUp?: (store: Store, time: number) => void;
	/** Adds sample data, in list order. */
	seed?: (store: Store, seed: Seed) => void;
	/** Refuses calls, also of other resources, before they are carried out. @throws Refusal */
	gate?: (call: Call, operation: OperationFacts) => void;
	/** The operations it answers. */
	handlers: Handlers;
	/** The webhooks that these operations send. */
	events?: Events;
}

/**
 * Merges one part of all resources: `gather(resources, 'handlers')`.
 *
 * @throws Error if two resources use the same key
 */
export function gather<Part extends 'events' | 'handlers' | 'tables'>(
	resources: readonly Resource[],
	part: Part,
): NonNullable<Resource[Part]> {
	const all: Record<string, unknown> = {};
	for (const resource of resources) {
		for (const [key, value] of Object.entries(resource[part] ?? {})) {
			if (key in all) throw new Error(`Two resources have ${part} for ${key}`);
			all[key] = value;
		}
	}
	return all as NonNullable<Resource[Part]>;
}
