import { entry, refuseIfAny } from '../errors.mts';
import type { Body } from '../requests/body.mts';

/** Custom data of a record. */
export type Metadata = Record<string, unknown>;

/** Clerk's limit for one metadata field, in bytes of JSON. */
const MOST_BYTES = 8192;

/** The metadata of a record, by wire name. */
type Holder = Partial<Record<string, any>>;

/** The body's metadata properties. */
const fieldsOf = (body: Body) => Object.keys(body).filter((name) => name.endsWith('_metadata'));

/**
 * Merges the body's metadata into the record's, at every depth; null deletes a key.
 *
 * @throws Refusal 422 if a field becomes too large; then nothing is changed
 */
export function mergeMetadata(record: Holder, body: Body): void {
	write(record, body, (name) => merged(record[name], body[name]));
}

/**
 * Replaces the record's metadata with the body's. Fields that the body leaves out stay.
 *
 * @throws Refusal 422 if a field is too large; then nothing is changed
 */
export function replaceMetadata(record: Holder, body: Body): void {
	write(record, body, (name) => body[name] ?? {});
}

/** One entry for each metadata field of the body that is too large. */
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
