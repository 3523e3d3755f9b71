import { searchSessions } from './searchSessions';
import type { FieldOptions, ValueOf } from '../../fields/field';
import { locator, type LocatorField, type RecordKind } from '../../fields/locator';

const SESSION: RecordKind = {
	noun: 'session',
	search: { searchSessions },
	prefix: 'sess_',
};

/** Chooses one session: From List or By ID. */
export function session(): LocatorField<'sessionId', string>;
export function session<const Name extends string, const Options extends FieldOptions>(
	name: Name,
	options?: Options,
): LocatorField<Name, ValueOf<string, Options>>;
export function session(
	name = 'sessionId',
	options: FieldOptions = { required: true },
): LocatorField {
	return locator(name, SESSION, options);
}
