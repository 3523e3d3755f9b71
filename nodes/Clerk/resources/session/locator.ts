import { searchSessions } from './searchSessions';
import type { FieldOptions } from '../../fields/field';
import { locator, type LocatorField, type RecordKind } from '../../fields/locator';

const SESSION: RecordKind = {
	noun: 'session',
	search: { searchSessions },
	prefix: 'sess_',
};

/** Chooses one session: From List or By ID. */
export function session(): LocatorField<'sessionId'>;
export function session<const Name extends string>(
	name: Name,
	words?: FieldOptions,
): LocatorField<Name>;
export function session(
	name = 'sessionId',
	words: FieldOptions = { required: true },
): LocatorField {
	return locator(name, SESSION, words);
}
