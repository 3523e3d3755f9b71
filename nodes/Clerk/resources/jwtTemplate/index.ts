import { resource } from '../../declare/operation';
import * as operations from './operations';

export const jwtTemplate = resource(
	{
		name: 'JWT Template',
		description: 'Claims of the tokens that your app gets for other services',
	},
	'jwtTemplate',
	operations,
);
