import type { IDataObject } from 'n8n-workflow';
import { NodeApiError, UserError } from 'n8n-workflow';
import { failureOf, tellProgress } from '../http/failure';
import type { RequestTemplate } from '../http/path';
import type { OperationContext } from './operation';
import type { Values } from './values';
import type { Field } from '../fields/field';
import { choice, json } from '../fields/kinds';

/** Metadata that backend and frontend can read. */
export const publicMetadata = json('publicMetadata', {
	description: 'Your frontend can read it, but not change it',
});

/** Metadata for the backend alone. */
export const privateMetadata = json('privateMetadata', {
	description: 'Only your backend can read and change it',
});

/** Metadata that the person behind the frontend can change. */
export const unsafeMetadata = json('unsafeMetadata', {
	description: 'The user can change it from the frontend, so do not trust it',
});

/** How an update treats the metadata that is there already. */
export const metadataMode: Field = choice(
	'metadataMode',
	[
		{
			name: 'Merge',
			value: 'merge',
			description: 'Change the given keys, at any depth, and keep the rest',
		},
		{
			name: 'Replace',
			value: 'replace',
			description: 'Overwrite each metadata field that you set; {} clears it',
		},
	],
	{
		wire: null,
		description:
			'How to treat existing metadata. When merging, null deletes a key. Metadata fields you leave empty stay as they are.',
	},
);

/** Metadata fields without a value at first: `{}` would clear what is there when it replaces. */
const withHint =
	(hint: string) =>
	<const Fields extends readonly Field[]>(...fields: Fields): Fields =>
		fields.map((field) => ({
			...field,
			property: { ...field.property, default: '', hint },
		})) as readonly Field[] as Fields;

/** Metadata of a record that exists. The operation has *Metadata Mode* under Options. */
export const metadataToUpdate = withHint(
	'Merged with existing metadata unless you choose Replace under Options',
);

/** The same where Clerk can only merge. */
export const metadataToMerge = withHint('Merged with existing metadata');

/** Refuses a change of metadata that changes none. @throws UserError */
export function checkMetadataGiven(values: Values): void {
	if (['publicMetadata', 'privateMetadata', 'unsafeMetadata'].some((name) => name in values))
		return;
	throw new UserError('There is nothing to update', {
		description:
			"Set at least one field under 'Metadata' to a JSON object. Empty fields are left out.",
	});
}

/** Names of metadata on the wire. */
const METADATA = ['public_metadata', 'private_metadata', 'unsafe_metadata'];

/** The requests that an update with metadata is made of. */
export interface MetadataRequests {
	update: RequestTemplate;
	merge: RequestTemplate;
	replace: RequestTemplate;
}

/** The requests of a record with metadata: `/users/{userId}`. */
export const metadataRequests = <const Path extends `/${string}`>(path: Path) => ({
	update: `PATCH ${path}` as const,
	merge: `PATCH ${path}/metadata` as const,
	replace: `PUT ${path}/metadata` as const,
});

/**
 * Updates a record and its metadata. Clerk takes metadata in a request of its own, which follows
 * the other one; when only the first succeeds, the error says so.
 */
export const updateWithMetadata =
	(requests: MetadataRequests) =>
	async (call: OperationContext): Promise<IDataObject[]> => [
		call.presentResult(await saveWithMetadata(requests, call)),
	];

/** The same without presenting it: gives Clerk's record as it is after the last request. */
export async function saveWithMetadata(
	{ update, merge, replace }: MetadataRequests,
	call: Pick<OperationContext, 'values' | 'payload' | 'send' | 'labelOf'>,
): Promise<IDataObject> {
	const { values, payload, send, labelOf } = call;
	const isMetadata = ([name]: [string, unknown]) => METADATA.includes(name);
	const entries = Object.entries(payload);
	const metadata = entries.filter(isMetadata);
	const profile = entries.filter((entry) => !isMetadata(entry));
	const saved = profile.length > 0 ? await send(update, Object.fromEntries(profile)) : undefined;
	if (metadata.length === 0) return saved ?? {};
	const request = values.metadataMode === 'replace' ? replace : merge;
	return await send(request, Object.fromEntries(metadata)).catch((error: unknown) => {
		const labels = (half: Entries) => half.map(([name]) => labelOf(name)).join(', ');
		throw saved ? halfDone(error, labels(profile), labels(metadata)) : error;
	});
}

type Entries = Array<[string, unknown]>;

/** Tells which half of an update is saved, and what is known of the other. */
function halfDone(error: unknown, saved: string, other: string): unknown {
	if (!(error instanceof NodeApiError)) return error;
	const mayBeDone = failureOf(error)?.mayBeDone;
	const what = mayBeDone
		? 'it is not known whether the metadata was saved'
		: 'the metadata was not saved';
	const otherHalf = mayBeDone ? 'Look at these before you run it again' : 'Not saved';
	tellProgress(
		error,
		`Half done: ${what}. ${error.message}`,
		`Saved: ${saved}. ${otherHalf}: ${other}.`,
	);
	return error;
}
