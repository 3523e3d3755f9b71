import { UserError } from 'n8n-workflow';
import { field, type Field, type FieldWords } from './field';

/** A token that the editor hides. Blanks around it were copied by mistake. */
export const token = <const Name extends string>(name: Name, words: FieldWords = {}): Field<Name> =>
	field(
		name,
		{ type: 'string', typeOptions: { password: true }, default: '' },
		words,
		(value, label) => {
			if (typeof value !== 'string') throw new UserError(`'${label}' must be text`);
			return value.trim();
		},
	);
