import { resource } from '../../declare/operation';
import * as logo from './logo';
import * as operations from './operations';
import * as rotateSecret from './rotateSecret';
import * as token from './token';

/** Other applications that sign users in through the Clerk instance. */
export const oauthApplication = resource(
	'OAuth Application',
	'oauthApplication',
	operations,
	logo,
	rotateSecret,
	token,
);
