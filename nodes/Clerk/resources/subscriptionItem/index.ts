import { resource } from '../../declare/operation';
import * as discount from './discount';
import * as operations from './operations';

export const subscriptionItem = resource(
	{
		name: 'Subscription Item',
		description: 'The plans in the subscriptions of users and organizations',
	},
	'subscriptionItem',
	operations,
	discount,
);
