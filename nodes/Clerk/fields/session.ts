import type { FieldWords } from './field';
import { record, type RecordField, type RecordKind } from './record';

const SESSION: RecordKind = {
	noun: 'session',
	search: 'searchSessions',
	prefix: 'sess_',
	otherNames: [],
};

/** Chooses one session: From List or By ID. */
export const session = <const Name extends string = 'sessionId'>(
	name: Name = 'sessionId' as Name,
	words: FieldWords = { required: true },
): RecordField<Name> => record(name, SESSION, words);
