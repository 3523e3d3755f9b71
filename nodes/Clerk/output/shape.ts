import type { IDataObject } from 'n8n-workflow';

/** The type of one value in a simplified answer. Missing values are null, whatever the type. */
export type Kind = PlainKind | IfSent;

/** A kind of value that is always there. */
export type PlainKind =
	| 'string'
	| 'number'
	| 'boolean'
	/** A moment, which Clerk sends in milliseconds. */
	| 'time'
	/** The same, of which a language model is told the day. */
	| 'day'
	/** When a token expires, which Clerk sends in milliseconds or in seconds. */
	| 'expiry'
	/** The same under another name of Clerk's: `expiration`. */
	| ExpiryIn
	/** An object that passes through as it is: metadata is never renamed. */
	| 'json'
	/** A list of plain values, which passes through as it is. */
	| 'array'
	| ObjectOf
	| ArrayOf
	| Computed;

/** A record inside a record; null where there is none. */
export interface ObjectOf extends SensitiveNames {
	object: Shape;
}

/** A list of records inside a record. */
export interface ArrayOf extends SensitiveNames {
	arrayOf: Shape;
}

/** What a record says of its own values, wherever it appears. */
export interface SensitiveNames {
	/**
	 * Our names of the values that let their holder in: tokens, one-time links, backup codes. The
	 * raw record holds them even where the shape leaves them out.
	 */
	sensitive?: readonly string[];
}

/** When something expires, by Clerk's name for it. */
export interface ExpiryIn {
	expiryIn: string;
}

/** A value that Clerk's answer holds in another form. */
export interface Computed {
	type: 'array' | 'boolean' | 'string';
	from: (record: IDataObject) => unknown;
}

/** A value that Clerk sends on request, or with some answers; left out of the others. */
export interface IfSent {
	ifSent: PlainKind;
}

/** What a simplified answer holds: our camelCase names, in order, each with its type. */
export type Shape = Readonly<Record<string, Kind>>;

/** A kind without what it says about being sent. */
export const plainKind = (kind: Kind): PlainKind =>
	typeof kind === 'object' && 'ifSent' in kind ? kind.ifSent : kind;

/** The shape of the record or records inside a value; undefined if it holds none. */
export function innerShape(kind: Kind): Shape | undefined {
	const holding = holdingRecords(kind);
	return holding && ('object' in holding ? holding.object : holding.arrayOf);
}

/** A kind of value that holds a record or several; undefined for any other kind. */
export function holdingRecords(kind: Kind): ObjectOf | ArrayOf | undefined {
	const plain = plainKind(kind);
	const holds = typeof plain === 'object' && ('object' in plain || 'arrayOf' in plain);
	return holds ? plain : undefined;
}

/** Whether a record of this shape holds times, at any depth. */
export const hasTimes = (shape: Shape): boolean =>
	Object.values(shape).some((kind) => {
		const plain = plainKind(kind);
		const inner = innerShape(kind);
		const isTime = plain === 'time' || plain === 'expiry' || isExpiry(plain);
		return isTime || (inner !== undefined && hasTimes(inner));
	});

/** Whether a value is a time that Clerk has another name for. */
export const isExpiry = (kind: PlainKind): kind is ExpiryIn =>
	typeof kind === 'object' && 'expiryIn' in kind;
