import { resource } from '../../declare/operation';
import * as operations from './operations';

export const creditBalance = resource(
	{
		name: 'Credit Balance',
		description: 'Credits that reduce what a user or an organization pays',
	},
	'creditBalance',
	operations,
);
