import { wholePath as checked, type WholePath } from '../http/path';
import { field, type Field, type FieldOptions, type ValueOf } from './field';
import { plainText } from './plainText';

/** The path of a call that a person names. Unlike an ID, it may have several segments. */
export const wholePath = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<WholePath, Options>> =>
	field(name, { type: 'string', default: '' }, words, (value, label) =>
		checked(plainText(value, label), label),
	);
