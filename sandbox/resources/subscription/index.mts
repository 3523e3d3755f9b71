import type { Resource } from '../../resource.mts';
import { findOrganization } from '../organization/record.mts';
import { findUser } from '../user/record.mts';
import { subscriptionOf } from './record.mts';
import type { SubscriptionRecord } from './record.mts';
import { seedSubscriptions } from './seed.mts';
import { subscriptionJson } from './shape.mts';

interface Tables {
	subscriptions: SubscriptionRecord;
}

/** What users and organizations have subscribed to. The items are in subscriptionItem. */
export const subscription: Resource<Tables> = {
	tables: { subscriptions: 'csub' },
	handlers: {
		GetUserBillingSubscription: ({ store, now, path }) => {
			const payer = { user_id: findUser(store, path.user_id).id, organization_id: null };
			return subscriptionJson(store, now, subscriptionOf(store, now, payer));
		},

		GetOrganizationBillingSubscription: ({ store, now, path }) => {
			const { id } = findOrganization(store, path.organization_id);
			const payer = { user_id: null, organization_id: id };
			return subscriptionJson(store, now, subscriptionOf(store, now, payer));
		},
	},
	seed: seedSubscriptions,
};
