import { resource } from '../../declare/operation';
import * as operations from './operations';

export const apiCall = resource(
	{
		name: 'API Call',
		description: "Any call of Clerk's API, also one that this node has no operation for",
	},
	'apiCall',
	operations,
);
