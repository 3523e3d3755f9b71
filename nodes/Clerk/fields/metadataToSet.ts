import { UserError } from 'n8n-workflow';
import type { Values } from '../operation';
import { json } from './kinds';

/**
 * Metadata as the very thing that an operation is about. They are empty at first, not `{}`, which
 * would clear what is there when it replaces.
 */
export const metadataToSet = [
	json('publicMetadata', {
		default: '',
		description:
			'Data that your frontend can read and only your backend can change. Empty leaves it as it is.',
	}),
	json('privateMetadata', {
		default: '',
		description: 'Data that only your backend can read and change. Empty leaves it as it is.',
	}),
] as const;

/** Refuses a change of metadata that changes none. @throws UserError */
export function checkMetadataGiven({ publicMetadata, privateMetadata }: Values): void {
	if (publicMetadata !== undefined || privateMetadata !== undefined) return;
	throw new UserError("'Public Metadata' and 'Private Metadata' are both empty", {
		description: 'Set at least one of the two to a JSON object.',
	});
}
