import type { Handlers } from '../../resource.mts';
import { checkImage } from '../../values/images.mts';
import { findUser } from '../user/record.mts';
import { changing } from './change.mts';

/** Upload Logo, Delete Logo. */
export const logo: Handlers = {
	UploadOrganizationLogo: changing((organization, { store, body }) => {
		checkImage(body.file);
		if (body.uploader_user_id) findUser(store, body.uploader_user_id);
		organization.has_image = true;
	}),

	DeleteOrganizationLogo: changing((organization) => {
		organization.has_image = false;
	}),
};
