import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { image } from '../../fields/file';
import { organizationRecord } from '../../output/records/organization';
import { user } from '../user/locator';
import { organization } from './locator';

export const uploadLogo = operation({
	name: 'Upload Logo',
	value: 'uploadLogo',
	action: "Upload an organization's logo",
	description: 'Upload a logo for an organization, replacing the current one',
	source: 'UploadOrganizationLogo',
	request: 'PUT /organizations/{organizationId}/logo',
	fields: [
		organization(),
		image('file', {
			required: true,
			description: 'The input field with a JPEG, PNG, GIF or WebP image of at most 10 MB',
		}),
		collection('options', [
			user('uploaderUserId', {
				displayName: 'Uploader',
				description: 'The user who is recorded as the uploader',
			}),
		]),
	],
	output: organizationRecord,
});

export const deleteLogo = operation({
	name: 'Delete Logo',
	value: 'deleteLogo',
	action: "Delete an organization's logo",
	description: 'Delete the logo of an organization',
	source: 'DeleteOrganizationLogo',
	request: 'DELETE /organizations/{organizationId}/logo',
	fields: [organization()],
	output: organizationRecord,
	whenGone: { ask: 'GET /organizations/{organizationId}', answer: (_, found) => found },
});
