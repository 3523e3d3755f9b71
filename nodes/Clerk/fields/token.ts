import { field, type Field, type FieldWords } from './field';
import { plainText } from './plainText';

/** A token that the editor hides. Blanks around it were copied by mistake. */
export const token = <const Name extends string>(name: Name, words: FieldWords = {}): Field<Name> =>
	field(
		name,
		{ type: 'string', typeOptions: { password: true }, default: '' },
		words,
		(value, label) => plainText(value, label).trim(),
	);
