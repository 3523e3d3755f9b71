/** How Clerk is asked for the subscription of a user, and of an organization. */
export const OF_USER = 'GET /users/{userId}/billing/subscription';
export const OF_ORGANIZATION = 'GET /organizations/{organizationId}/billing/subscription';

/** How a price is replaced by another one. */
export const CHANGE_PRICE =
	'POST /billing/subscription_items/{subscriptionItemId}/price_transition';

/** How a trial is extended. */
export const EXTEND_TRIAL =
	'POST /billing/subscription_items/{subscriptionItemId}/extend_free_trial';
