import type { Output } from './output';
import { innerShape, plainKind, type ArrayOf, type Kind, type ObjectOf, type Shape } from './shape';

/**
 * A kind of record, with the one shape that it has wherever an operation or an event gives it.
 *
 * @param more what only Selected Fields gives beside the shape
 * @param sensitive our names of the values that let their holder in
 */
export const recordOutput = <const S extends Shape>(
	shape: S,
	more: Shape = {},
	sensitive?: readonly string[],
): RecordOutput<S> => ({
	shape,
	selectable: { ...shape, ...more },
	...(sensitive && { sensitive }),
});

/** The output of operations that give one kind of record. */
export interface RecordOutput<S extends Shape = Shape> extends Output {
	shape: S;
	selectable: Shape;
}

/** A record inside another one. */
export const nested = ({ shape, sensitive }: Output): ObjectOf => ({ object: shape, sensitive });

/** A list of records inside another one. */
export const nestedList = ({ shape, sensitive }: Output): ArrayOf => ({
	arrayOf: shape,
	sensitive,
});

/** What lists leave out: metadata that is not public, and links that let their holder in. */
const NOT_IN_LISTS = new Set(['privateMetadata', 'unsafeMetadata', 'url']);

/** The output of a list of records. Selected Fields still gives what its records leave out. */
export const listed = (output: Output): Output => ({ ...output, shape: listShape(output.shape) });

/** The shape of a record in a list, which follows from the record's own. */
export function listShape(shape: Shape): Shape {
	const entries = Object.entries(shape).filter(([name]) => !NOT_IN_LISTS.has(name));
	return Object.fromEntries(entries.map(([name, kind]) => [name, inList(kind)]));
}

function inList(kind: Kind): Kind {
	const inner = innerShape(kind);
	const plain = plainKind(kind);
	if (!inner || typeof plain !== 'object') return kind;
	const own = 'object' in plain ? { object: listShape(inner) } : { arrayOf: listShape(inner) };
	const listedKind = { ...plain, ...own } as ObjectOf | ArrayOf;
	return plain === kind ? listedKind : { ifSent: listedKind };
}
