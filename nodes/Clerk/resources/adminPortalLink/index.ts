import { resource } from '../../declare/operation';
import * as operations from './operations';

export const adminPortalLink = resource(
	{
		name: 'Admin Portal Link',
		description: "Single-use links with which a customer's IT sets up its own connection",
	},
	'adminPortalLink',
	operations,
);
