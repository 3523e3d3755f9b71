import { operation } from '../../declare/operation';
import { image } from '../../fields/file';
import { userRecord } from '../../output/records/user';
import { user } from './locator';

export const setProfileImage = operation({
	name: 'Set Profile Image',
	value: 'setProfileImage',
	action: "Set a user's profile image",
	description: 'Upload a profile image for a user, replacing the current one',
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
	action: "Delete a user's profile image",
	description: "Delete a user's profile image",
	source: 'DeleteUserProfileImage',
	request: 'DELETE /users/{userId}/profile_image',
	fields: [user()],
	output: userRecord,
	whenGone: { ask: 'GET /users/{userId}', answer: (_, found) => found },
});
