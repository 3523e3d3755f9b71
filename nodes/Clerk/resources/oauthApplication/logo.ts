import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { image } from '../../fields/file';
import { user } from '../user/locator';
import { oauthApplication } from './locator';
import { applicationRecord } from './shapes';

export const uploadLogo = operation({
	name: 'Upload Logo',
	value: 'uploadLogo',
	action: "Upload an OAuth application's logo",
	description: 'Upload a logo for an OAuth application, replacing the current one',
	source: 'UploadOAuthApplicationLogo',
	request: 'PUT /oauth_applications/{oauthApplicationId}/logo',
	fields: [
		oauthApplication(),
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
	output: applicationRecord,
});
