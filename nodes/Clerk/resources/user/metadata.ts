import { UserError } from 'n8n-workflow';
import { json } from '../../fields/kinds';
import { metadataMode } from '../../fields/metadata';
import { metadataToSet } from '../../fields/metadataToSet';
import { user } from '../../fields/user';
import { operation } from '../../operation';
import type { Shape } from '../../output/shape';
import { userProfile } from './shapes';

const shape = {
	id: 'string',
	username: 'string',
	firstName: 'string',
	lastName: 'string',
	primaryEmailAddressId: 'string',
	updatedAt: 'number',
	publicMetadata: 'json',
	privateMetadata: 'json',
	unsafeMetadata: 'json',
} as const satisfies Shape;

/** UpdateUserMetadata, ReplaceUserMetadata */
export const updateMetadata = operation({
	name: 'Update Metadata',
	value: 'updateMetadata',
	action: 'Update metadata of user',
	description: 'Change or replace the public, private or unsafe metadata of a user',
	request: 'PATCH /users/{userId}/metadata',
	also: ['PUT /users/{userId}/metadata'],
	fields: [
		user(),
		metadataMode,
		...metadataToSet,
		json('unsafeMetadata', {
			default: '',
			description:
				'Data that the user can change from the frontend, so do not trust it. Empty leaves it as it is.',
		}),
	],
	output: { shape, selectable: userProfile },
	check: ({ publicMetadata, privateMetadata, unsafeMetadata }) => {
		if (publicMetadata ?? privateMetadata ?? unsafeMetadata) return;
		throw new UserError(
			"'Public Metadata', 'Private Metadata' and 'Unsafe Metadata' are all empty",
			{ description: 'Set at least one of them to a JSON object.' },
		);
	},
	run: async ({ values, payload, send, presentResult }) => {
		const request =
			values.metadataMode === 'replace'
				? 'PUT /users/{userId}/metadata'
				: 'PATCH /users/{userId}/metadata';
		return [presentResult(await send(request, payload))];
	},
});
