import { entry, Refusal } from '../../errors.mts';
import { findRecord } from '../../records/find.mts';
import type { Call } from '../../resource.mts';
import type { Store } from '../../store/store.mts';
import { asOf } from '../subscription/record.mts';
import type { ItemRecord } from '../subscription/record.mts';
import { itemEventData } from '../subscription/event.mts';

/**
 * The item of the path as it is now.
 *
 * @throws Refusal 404, or 422 if it has another status
 */
export function findItem({ store, now, path }: Call, ...statuses: string[]): ItemRecord {
	const id = path.subscription_item_id;
	const item = asOf(store, now, findRecord(store.subscriptionItems, 'subscription item', id));
	if (statuses.includes(item.status)) return item;
	const text = `The subscription item is ${item.status}.`;
	throw new Refusal(422, entry('subscription_item_not_changeable', text));
}

/** The data of an event about an item of the sample data that fits, of a user, for `npm start`. */
export function sampleItemEvent(store: Store, fits: (item: ItemRecord) => boolean): object {
	const isOfUser = ({ subscription_id: id }: ItemRecord) => store.subscriptions.get(id)?.user_id;
	const found = [...store.subscriptionItems.values()].find((item) => isOfUser(item) && fits(item));
	if (!found) throw new Error('No subscription item fits');
	return itemEventData(store, found);
}
