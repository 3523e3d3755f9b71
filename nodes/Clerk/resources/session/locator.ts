import { searchSessions } from './searchSessions';
import type { FieldWords } from '../../fields/field';
import { record, type RecordField, type RecordKind } from '../../fields/locator';

const SESSION: RecordKind = {
	noun: 'session',
	search: { searchSessions },
	prefix: 'sess_',
};

/** Chooses one session: From List or By ID. */
export function session(): RecordField<'sessionId'>;
export function session<const Name extends string>(
	name: Name,
	words?: FieldWords,
): RecordField<Name>;
export function session(name = 'sessionId', words: FieldWords = { required: true }): RecordField {
	return record(name, SESSION, words);
}
