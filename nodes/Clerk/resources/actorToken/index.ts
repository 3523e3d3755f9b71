import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as revoke from './revoke';

export const actorToken = resource(
	{
		name: 'Actor Token',
		description: 'One-time tokens and links to sign in as another user (impersonation)',
	},
	'actorToken',
	operations,
	revoke,
);
