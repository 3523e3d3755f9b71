import type { Body } from './requests/body.mts';
import type { Query } from './requests/query.mts';
import type { Store } from './store/store.mts';

/** What a handler is given: a request that fits the facts. */
export interface Call {
	store: Store;
	/** Epoch milliseconds. */
	now: number;
	/** What stands in the path, by name: `user_id`. */
	path: Record<string, string>;
	query: Query;
	body: Body;
}

/** Carries out one operation; gives the JSON to answer with, or throws a Refusal. */
export type Handler = (call: Call) => unknown;

/** Handlers by the operation's id in Clerk's document. */
export type Handlers = Record<string, Handler>;
