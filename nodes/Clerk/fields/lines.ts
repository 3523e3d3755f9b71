import type { Field, FieldOptions, ValueOf } from './field';
import { text } from './kinds';

/** Text of several lines, such as a certificate. */
export const lines = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words: Options,
): Field<Name, ValueOf<string, Options>> => {
	const one = text(name, words);
	const property = { ...one.property, typeOptions: { rows: 4 } };
	return { ...one, property } as Field<Name, ValueOf<string, Options>>;
};
