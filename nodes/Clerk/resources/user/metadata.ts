import {
	checkMetadataGiven,
	metadataMode,
	metadataToSet,
	privateMetadata,
	publicMetadata,
	unsafeMetadata,
	updateWithMetadata,
} from '../../fields/metadata';
import { user } from '../../fields/user';
import { operation } from '../../operation';
import { updatedUser, userProfile } from './shapes';

const output = {
	shape: { ...updatedUser, privateMetadata: 'json', unsafeMetadata: 'json' },
	selectable: userProfile,
} as const;

/** UpdateUserMetadata, ReplaceUserMetadata */
export const updateMetadata = operation({
	name: 'Update Metadata',
	value: 'updateMetadata',
	action: 'Update metadata of user',
	description: 'Merge values into the metadata of a user, or replace it',
	request: 'PATCH /users/{userId}/metadata',
	also: ['PUT /users/{userId}/metadata'],
	fields: [user(), metadataMode, ...metadataToSet(publicMetadata, privateMetadata, unsafeMetadata)],
	output,
	check: checkMetadataGiven,
	run: updateWithMetadata({
		update: 'PATCH /users/{userId}',
		merge: 'PATCH /users/{userId}/metadata',
		replace: 'PUT /users/{userId}/metadata',
	}),
});
