import { resource } from '../../declare/operation';
import * as logo from './logo';
import * as operations from './operations';
import * as rotateSecret from './rotateSecret';
import * as token from './token';

export const oauthApplication = resource(
	{
		name: 'OAuth Application',
		description: 'Other apps that sign users in through your Clerk instance',
	},
	'oauthApplication',
	operations,
	logo,
	rotateSecret,
	token,
);
