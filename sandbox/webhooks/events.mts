import type { Store } from '../store/store.mts';

/** An operation that was carried out. */
export interface Done {
	store: Store;
	now: number;
	path: Record<string, string>;
	body: Record<string, any>;
	/** What the operation answered. */
	answer: any;
}

/** What a webhook says. */
export interface Change {
	type: string;
	data: unknown;
}

/** Finds the changes that an operation made. */
export type ChangesOf = (done: Done) => Change[];

/** The changes that each operation makes, by operation id. */
export type Events = Readonly<Record<string, ChangesOf>>;

/** The event carries the answer. */
export const answered =
	(type: string): ChangesOf =>
	({ answer }) => [{ type, data: answer }];

/** For a bulk operation: one event for each record of the answer. */
export const eachAnswered =
	(type: string): ChangesOf =>
	({ answer }) =>
		((answer.data ?? answer) as unknown[]).map((data) => ({ type, data }));
