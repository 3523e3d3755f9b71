import { field, type Field, type FieldOptions, type ValueOf } from './field';
import { plainText } from './plainText';

/** A token that the editor hides. Blanks around it were copied by mistake. */
export const token = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<string, Options>> =>
	field(
		name,
		{ type: 'string', typeOptions: { password: true }, default: '' },
		words,
		(value, label) => plainText(value, label).trim(),
	);
