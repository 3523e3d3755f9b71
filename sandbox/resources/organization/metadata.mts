import type { Handlers } from '../../resource.mts';
import { mergeMetadata, replaceMetadata } from '../../values/metadata.mts';
import { changing } from './change.mts';

/** Merge Metadata, Replace Metadata. */
export const metadata: Handlers = {
	MergeOrganizationMetadata: changing((organization, { body }) =>
		mergeMetadata(organization, body),
	),
	ReplaceOrganizationMetadata: changing((organization, { body }) =>
		replaceMetadata(organization, body),
	),
};
