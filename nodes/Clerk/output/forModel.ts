import type { IDataObject } from 'n8n-workflow';
import { holdingRecords, innerShape, type Kind, type SensitiveNames, type Shape } from './shape';

/**
 * What a language model does not get unless it is selected: metadata that is not for everybody, or
 * that end users write themselves, and what only programs need.
 */
const NOT_FOR_MODELS = new Set([
	'privateMetadata',
	'unsafeMetadata',
	'hasImage',
	'imageUrl',
	'primaryEmailAddressId',
	'primaryPhoneNumberId',
	'primaryWeb3WalletId',
]);

/** The records that a record of a list is about: most tools want their IDs. */
const LEADS_ON = new Set(['organizationId', 'userId']);

/** A shape, and what in it lets its holder in. */
type Output = SensitiveNames & { shape: Shape };

/** What a model finds out with Get, if it wants to know more about one record of a list. */
const NOT_IN_LISTS = new Set(['updatedAt']);

/**
 * The shape of a result that a language model reads. Tokens, one-time links and backup codes are
 * left out.
 *
 * @param handsOut whether such a value is what the operation is for; then its own are kept
 */
export function modelShape({ shape, sensitive = [] }: Output, handsOut = false): Shape {
	return without(shape, handsOut ? [] : sensitive);
}

/**
 * The shape of a record in a list that a model reads: the part that people read first, which ends
 * with the public metadata.
 */
export function modelListShape(output: Output, handsOut?: boolean): Shape {
	const shape = modelShape(output, handsOut);
	if (handsOut) return shape;
	const names = Object.keys(shape);
	const end = names.indexOf('publicMetadata') + 1 || names.length;
	const first = names.filter((name, place) => place < end || LEADS_ON.has(name));
	const isSaid = (name: string) =>
		('fullName' in shape && (name === 'firstName' || name === 'lastName')) ||
		('role' in shape && name === 'roleName');
	const kept = first.filter((name) => !NOT_IN_LISTS.has(name) && !isSaid(name));
	const kindOf = (name: string) => (name === 'createdAt' ? 'day' : shape[name]) as Kind;
	return Object.fromEntries(kept.map((name) => [name, kindOf(name)]));
}

/** What tells a record from others, and how it is now. */
const IDENTIFIES = new Set([
	...['id', 'userId', 'organizationId', 'emailAddress', 'identifier', 'key', 'name', 'phoneNumber'],
	...['fullName', 'primaryEmailAddress', 'slug', 'username', 'organizationName'],
	...['active', 'banned', 'deleted', 'expired', 'locked', 'revoked', 'role', 'status', 'verified'],
	...['passwordEnabled', 'twoFactorEnabled', 'created'],
]);

/**
 * The shape of a record that an operation has changed: what tells it from others, how it is now, and
 * what was set. A result that is no record stays as it is.
 *
 * @param set names of the values that the operation was given
 */
export function modelChangeShape(
	output: Output,
	handsOut: boolean | undefined,
	set: readonly string[],
): Shape {
	const shape = modelShape(output, handsOut);
	const isRecord = 'id' in shape && 'createdAt' in shape;
	if (handsOut || !isRecord) return shape;
	const kept = Object.entries(shape).filter(([name]) => IDENTIFIES.has(name) || set.includes(name));
	return Object.fromEntries(kept);
}

/**
 * The organization or user that all records of a list belong to, and the records without it: it is
 * said once. What else they have in common is a part of each of them.
 */
export function withOwnerOnce(records: readonly IDataObject[]): {
	owner: IDataObject;
	rows: IDataObject[];
} {
	const [first, ...others] = records;
	if (!first || others.length === 0) return { owner: {}, rows: [...records] };
	const isOwners = (name: string) =>
		/^(organization|user)[A-Z]/.test(name) && others.every((one) => one[name] === first[name]);
	const names = new Set(Object.keys(first).filter(isOwners));
	const pick = (record: IDataObject, isWanted: (name: string) => boolean): IDataObject =>
		Object.fromEntries(Object.entries(record).filter(([name]) => isWanted(name)));
	return {
		owner: pick(first, (name) => names.has(name)),
		rows: records.map((record) => pick(record, (name) => !names.has(name))),
	};
}

function without(shape: Shape, sensitive: readonly string[]): Shape {
	const entries = Object.entries(shape).filter(
		([name]) => !NOT_FOR_MODELS.has(name) && !sensitive.includes(name),
	);
	return Object.fromEntries(
		entries.map(([name, kind]) => {
			const inner = innerShape(kind);
			const holding = holdingRecords(kind);
			if (!inner || !holding) return [name, kind];
			const own = without(inner, holding.sensitive ?? []);
			return [name, 'object' in holding ? { object: own } : { arrayOf: own }];
		}),
	);
}

/**
 * A record without what says nothing: nulls, empty texts, lists and objects. What is inside
 * metadata stays as it is.
 *
 * @param alsoFalse whether switches that are off say nothing either, as in a list
 */
export function compact(record: IDataObject, shape: Shape, alsoFalse = false): IDataObject {
	const said: IDataObject = {};
	for (const [name, value] of Object.entries(record)) {
		const inner = shape[name] && innerShape(shape[name]);
		const compacted = inner ? compactInside(value, inner, alsoFalse) : value;
		const isOff = alsoFalse && compacted === false;
		if (!isOff && !isEmpty(compacted)) said[name] = compacted as IDataObject[string];
	}
	return said;
}

function compactInside(value: unknown, shape: Shape, alsoFalse: boolean): unknown {
	if (Array.isArray(value)) {
		return value.map((one) => compact(one as IDataObject, shape, alsoFalse));
	}
	return value ? compact(value as IDataObject, shape, alsoFalse) : value;
}

const isEmpty = (value: unknown): boolean =>
	value === null ||
	value === undefined ||
	value === '' ||
	(typeof value === 'object' && Object.keys(value).length === 0);
