import type { Handlers } from '../../resource.mts';
import { checkImage } from '../../values/images.mts';
import { changing } from './change.mts';

/** Set Profile Image, Delete Profile Image. */
export const profileImage: Handlers = {
	SetUserProfileImage: changing((user, { body }) => {
		checkImage(body.file);
		user.has_image = true;
	}),

	DeleteUserProfileImage: changing((user) => {
		user.has_image = false;
	}),
};
