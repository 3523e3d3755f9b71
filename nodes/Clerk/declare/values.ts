import type { Collection, Field } from '../fields/field';

/** The values of one item's fields by their names, encoded for the wire; unset ones are missing. */
export type Values = Readonly<Record<string, unknown>>;

/** The fields of an operation that have values of their own. */
type Plain<F> = F extends Collection ? never : F;

/** The fields inside its collections. */
type Inside<F> = F extends Collection<string, infer Members> ? Members[number] : never;

type ValueIn<F> = F extends Field<string, infer Value> ? Value : never;

/** The values of an operation's fields, each with the type that its kind of field gives it. */
export type ValuesOf<Fields extends readonly Field[]> = {
	readonly [F in Plain<Fields[number]> as F['name']]: ValueIn<F>;
} & {
	readonly [F in Inside<Fields[number]> as F['name']]?: ValueIn<F> | undefined;
};
