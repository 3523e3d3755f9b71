import { operation } from '../../declare/operation';
import { isOrganization, payerFields } from './fields';
import { OF_ORGANIZATION, OF_USER } from './requests';
import { subscriptionRecord } from './shapes';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a subscription',
	description: 'Retrieve the subscription of a user or organization, with plan, features and trial',
	source: ['GetUserBillingSubscription', 'GetOrganizationBillingSubscription'],
	request: OF_USER,
	also: [OF_ORGANIZATION],
	requestFor: (values) => (isOrganization(values) ? OF_ORGANIZATION : OF_USER),
	fields: payerFields,
	output: subscriptionRecord,
});
