import { resource } from '../../declare/operation';
import * as discount from './discount';
import * as operations from './operations';

/** The plans in the subscriptions of users and organizations. */
export const subscriptionItem = resource(
	'Subscription Item',
	'subscriptionItem',
	operations,
	discount,
);
