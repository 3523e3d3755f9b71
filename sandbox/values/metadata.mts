import { entry, refuseIfAny } from '../errors.mts';
import type { Body } from '../requests/body.mts';
import type { Metadata } from '../store/records.mts';

/** Clerk's bound on one metadata field, in bytes of JSON. */
const MOST_BYTES = 8192;

/** The metadata of a record, by wire name. */
type Holder = Partial<Record<string, any>>;

/** Those among the body's properties that are metadata. */
const fieldsOf = (body: Body) => Object.keys(body).filter((name) => name.endsWith('_metadata'));

/**
 * Merges the body's metadata into the record's, at every depth; null takes a key out.
 *
 * @throws Refusal 422 if one of them becomes too large; then nothing is changed
 */
export function mergeMetadata(record: Holder, body: Body): void {
	write(record, body, (name) => merged(record[name], body[name]));
}

/**
 * Puts the body's metadata in the place of the record's; what the body leaves out stays.
 *
 * @throws Refusal 422 if one of them is too large; then nothing is changed
 */
export function replaceMetadata(record: Holder, body: Body): void {
	write(record, body, (name) => body[name] ?? {});
}

/** What is too large among the body's metadata: one entry for each. */
export const metadataErrors = (body: Body) =>
	fieldsOf(body)
		.filter((name) => Buffer.byteLength(JSON.stringify(body[name])) > MOST_BYTES)
		.map((name) =>
			entry(
				'form_param_exceeds_allowed_size',
				`exceeds allowed size`,
				`\`${name}\` exceeds the maximum allowed size of ${MOST_BYTES} bytes.`,
				name,
			),
		);

function write(record: Holder, body: Body, value: (name: string) => Metadata): void {
	const next = Object.fromEntries(fieldsOf(body).map((name) => [name, value(name)]));
	refuseIfAny(metadataErrors(next));
	Object.assign(record, next);
}

function merged(before: unknown, patch: unknown): Metadata {
	const result: Metadata = isObject(before) ? { ...before } : {};
	for (const [key, value] of Object.entries(patch as Metadata)) {
		if (value === null) delete result[key];
		else result[key] = isObject(value) ? merged(result[key], value) : value;
	}
	return result;
}

const isObject = (value: unknown): value is Metadata =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
