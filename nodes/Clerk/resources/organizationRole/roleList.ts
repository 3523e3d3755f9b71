import { getRoles } from './getRoles';
import type { Field, FieldWords } from '../../fields/field';
import { loadedList } from '../../fields/loadedList';

/** Several roles of the instance, by their keys. */
export const roles = <const Name extends string>(
	name: Name,
	words: FieldWords & { description: string; most?: number },
): Field<Name> => loadedList(name, 'Role', { getRoles }, words);
