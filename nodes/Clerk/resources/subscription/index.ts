import { resource } from '../../declare/operation';
import * as changePlan from './changePlan';
import * as extendTrial from './extendTrial';
import * as operations from './operations';

export const subscription = resource(
	{ name: 'Subscription', description: 'What a user or an organization has subscribed to' },
	'subscription',
	operations,
	changePlan,
	extendTrial,
);
