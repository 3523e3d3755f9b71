import { getRoles } from './getRoles';
import type { Field, FieldOptions, ValueOf } from '../../fields/field';
import { loadedList } from '../../fields/loadedList';

/** Several roles of the instance, by their keys. */
export const roles = <
	const Name extends string,
	const Options extends FieldOptions & { description: string; most?: number },
>(
	name: Name,
	words: Options,
): Field<Name, ValueOf<string[], Options>> => loadedList(name, 'Role', { getRoles }, words);
