import { getRoles } from './getRoles';
import type { Field, FieldOptions } from '../../fields/field';
import { loadedList } from '../../fields/loadedList';

/** Several roles of the instance, by their keys. */
export const roles = <const Name extends string>(
	name: Name,
	words: FieldOptions & { description: string; most?: number },
): Field<Name> => loadedList(name, 'Role', { getRoles }, words);
