import { resource } from '../../declare/operation';
import * as changePlan from './changePlan';
import * as extendTrial from './extendTrial';
import * as operations from './operations';

/** What a user or an organization has subscribed to. */
export const subscription = resource(
	'Subscription',
	'subscription',
	operations,
	changePlan,
	extendTrial,
);
