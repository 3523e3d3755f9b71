import { where } from '../../store/store.mts';
import type { Kept, Store } from '../../store/store.mts';
import { amountFor, findPrice } from '../billingPrice/record.mts';
import type { ItemRecord } from '../subscription/record.mts';

/** A statement as stored: what a payer was charged in a month. */
export interface StatementRecord extends Kept {
	subscription_id: string;
	/** `open` in its month. */
	status: 'closed' | 'open';
}

/** An attempt to charge a payer as stored. */
export interface AttemptRecord extends Kept {
	statement_id: string;
	subscription_item_id: string;
	status: 'failed' | 'paid' | 'pending';
	/** In cents. */
	amount: number;
}

/** Charges for a period of an item, on the open statement of its payer. */
export function addAttempt(
	store: Store,
	now: number,
	item: ItemRecord,
	status: AttemptRecord['status'],
): AttemptRecord {
	const { id, subscription_id, price_id, plan_period } = item;
	const [open] = where(
		store.billingStatements,
		(one) => one.subscription_id === subscription_id && one.status === 'open',
	);
	const statement =
		open ?? store.insert('billingStatements', now, { subscription_id, status: 'open' });
	return store.insert('paymentAttempts', now, {
		...{ statement_id: statement.id, subscription_item_id: id, status },
		amount: amountFor(findPrice(store, price_id), plan_period),
	});
}
