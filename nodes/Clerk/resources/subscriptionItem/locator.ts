import { locator } from '../../fields/locator';
import { searchList } from '../../fields/search';

interface ListedItem {
	id: string;
	status: string;
	is_free_trial: boolean;
	plan: { name: string } | null;
	payer?: {
		first_name?: string | null;
		last_name?: string | null;
		email?: string | null;
		organization_name?: string | null;
	};
}

/** `Ada Lovelace (ada@example.com): Pro, active` */
function itemLabel({ id, status, is_free_trial: isTrial, plan, payer = {} }: ListedItem): string {
	const { first_name: first, last_name: last, email, organization_name: organization } = payer;
	const name = organization ?? [first, last].filter(Boolean).join(' ');
	const who = name && email ? `${name} (${email})` : name || email || id;
	return `${who}: ${plan?.name ?? 'no plan'}, ${isTrial ? 'free trial' : status.replace('_', ' ')}`;
}

/** The items of all subscriptions, the newest first. */
const searchSubscriptionItems = searchList<ListedItem>(
	'/billing/subscription_items',
	itemLabel,
	(filter) => ({ paginated: true, ...(filter && { query: filter }) }),
);

/** Chooses one subscription item: From List or By ID. */
export const subscriptionItem = locator(
	'subscriptionItemId',
	// Clerk's document and its guides begin such IDs differently.
	{
		noun: 'subscription item',
		search: { searchSubscriptionItems },
		prefix: '',
	},
	{ required: true, displayName: 'Subscription Item' },
);
