import { image } from '../../fields/file';
import { user } from '../../fields/user';
import { operation } from '../../operation';
import { updatedUser, userProfile } from './shapes';

const output = { shape: { ...updatedUser, hasImage: 'boolean' }, selectable: userProfile } as const;

/** SetUserProfileImage */
export const setProfileImage = operation({
	name: 'Set Profile Image',
	value: 'setProfileImage',
	action: 'Set profile image of user',
	description:
		'Upload an image from the binary data of the input item, in place of the present one',
	request: 'POST /users/{userId}/profile_image',
	fields: [user(), image('file', { required: true })],
	output,
});

/** DeleteUserProfileImage */
export const deleteProfileImage = operation({
	name: 'Delete Profile Image',
	value: 'deleteProfileImage',
	action: 'Delete profile image of user',
	description: 'Delete the profile image of a user permanently',
	request: 'DELETE /users/{userId}/profile_image',
	fields: [user()],
	output,
});
