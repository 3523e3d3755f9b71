import { operation } from '../../declare/operation';
import { image } from '../../fields/file';
import { userRecord } from '../../output/records/user';
import { user } from './locator';

export const setProfileImage = operation({
	name: 'Set Profile Image',
	value: 'setProfileImage',
	action: 'Set profile image of user',
	description: 'Set the picture of a user, in place of the one they have',
	source: 'SetUserProfileImage',
	request: 'POST /users/{userId}/profile_image',
	fields: [
		user(),
		image('file', {
			required: true,
			description: 'The input field with a JPEG, PNG, GIF or WebP image of at most 10 MB',
		}),
	],
	output: userRecord,
});

export const deleteProfileImage = operation({
	name: 'Delete Profile Image',
	value: 'deleteProfileImage',
	action: 'Delete profile image of user',
	description: 'Delete the picture of a user, which cannot be undone',
	source: 'DeleteUserProfileImage',
	request: 'DELETE /users/{userId}/profile_image',
	fields: [user()],
	output: userRecord,
	whenGone: { ask: 'GET /users/{userId}', answer: (_, found) => found },
});
