import type { Call, Handler } from '../resource.mts';
import type { Kept, KeptTable, NewRecord, Store, Tables } from '../store/store.mts';
import { findRecord } from './find.mts';
import { inOrder, listPage } from './lists.mts';

/** What the plain operations of a table need to know. */
export interface CrudOptions<Name extends KeptTable> {
	table: Name;
	/** `object` of these records on the wire: `redirect_url`. */
	object: string;
	/** What error messages call a record: `redirect URL`. */
	noun: string;
	/** The path parameter that holds the id. */
	param: string;
	/** A record as on the wire; by default all its properties and `object`. */
	show?: (record: Tables[Name], call: Call) => object;
}

/** Handlers for what is plain create, read, update and delete. */
export interface Crud<Row> {
	/** The record with this id. @throws Refusal 404 */
	find(store: Store, id: string): Row;
	/** The newest first; with the total if the query says `paginated`. */
	list: Handler;
	get: Handler;
	/** @param fields checks the request and returns what to keep */
	create(fields: (call: Call) => NewRecord<Row>): Handler;
	/** @param changes checks the request and returns what to change */
	update(changes: (call: Call, record: Row) => Partial<Row>): Handler;
	/** @param before runs before the record is deleted: to refuse it, or to delete what needs it */
	remove(before?: (call: Call, record: Row) => void): Handler;
}

/** Makes the plain operations of one table. */
export function crud<Name extends KeptTable>({
	table,
	object,
	noun,
	param,
	show = (record) => ({ ...record, object }),
}: CrudOptions<Name>): Crud<Tables[Name]> {
	type Row = Kept & Tables[Name];
	const rows = (store: Store) => store[table] as unknown as Map<string, Row>;
	const find = (store: Store, id: string): Row => findRecord(rows(store), noun, id);
	const ofPath = ({ store, path }: Call): Row => find(store, path[param]);
	return {
		find,
		list: (call) => {
			const ordered = inOrder(rows(call.store).values(), '-created_at', {
				created_at: (one) => one.created_at,
			});
			return listPage(ordered, call.query, (one) => show(one, call));
		},
		get: (call) => show(ofPath(call), call),
		create: (fields) => (call) => {
			return show(call.store.insert(table, call.now, fields(call)), call);
		},
		update: (changes) => (call) => {
			const record = ofPath(call);
			Object.assign(record, changes(call, record), { updated_at: call.now });
			return show(record, call);
		},
		remove: (before) => (call) => {
			const record = ofPath(call);
			before?.(call, record);
			rows(call.store).delete(record.id);
			return { object, id: record.id, deleted: true };
		},
	};
}
