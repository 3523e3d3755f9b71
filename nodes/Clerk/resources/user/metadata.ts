import {
	checkMetadataGiven,
	metadataMode,
	metadataToSet,
	privateMetadata,
	publicMetadata,
	unsafeMetadata,
} from '../../declare/metadata';
import { user } from './locator';
import { operation } from '../../declare/operation';
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

export const updateMetadata = operation({
	name: 'Update Metadata',
	value: 'updateMetadata',
	action: 'Update metadata of user',
	description: 'Change or replace the public, private or unsafe metadata of a user',
	source: ['UpdateUserMetadata', 'ReplaceUserMetadata'],
	request: 'PATCH /users/{userId}/metadata',
	also: ['PUT /users/{userId}/metadata'],
	fields: [user(), metadataMode, ...metadataToSet(publicMetadata, privateMetadata, unsafeMetadata)],
	output: { shape, selectable: userProfile },
	check: checkMetadataGiven,
	run: async ({ values, payload, send, presentResult }) => {
		const request =
			values.metadataMode === 'replace'
				? 'PUT /users/{userId}/metadata'
				: 'PATCH /users/{userId}/metadata';
		return [presentResult(await send(request, payload))];
	},
});
