import { field, type Field, type FieldOptions } from './field';

/** A sentence in the panel that a person should read before going on. It holds no value. */
export const notice = <const Name extends string>(
	name: Name,
	sentence: string,
	words: Pick<FieldOptions, 'displayOptions'> = {},
): Field<Name, undefined> => ({
	...field(
		name,
		{ type: 'notice', default: '' },
		{ ...words, displayName: sentence, wire: null },
		() => undefined,
	),
	encode: () => undefined,
});
