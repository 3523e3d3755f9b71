import { badValue, conflict, refuseIfAny } from '../errors.mts';
import type { Call, Resource } from '../resource.mts';
import { where } from '../store/store.mts';
import type { Kept } from '../store/store.mts';
import { money } from '../values/money.mts';
import { findOrganization } from './organization/record.mts';
import { subscriptionOf } from './subscription/record.mts';
import { findUser } from './user/record.mts';

/** An entry of the ledger as stored. */
interface LedgerRecord extends Kept {
	payer_id: string;
	/** In cents; negative where credits were taken back. */
	amount: number;
	currency: string;
	note: string | null;
	idempotency_key: string;
}

interface Tables {
	creditLedger: LedgerRecord;
}

/** Who the path is about. @throws Refusal 404 */
function payerOf({ store, now, path }: Call): string {
	const payer = path.user_id
		? { user_id: findUser(store, path.user_id).id, organization_id: null }
		: { user_id: null, organization_id: findOrganization(store, path.organization_id).id };
	return subscriptionOf(store, now, payer).payer_id;
}

const entriesOf = ({ store }: Call, payerId: string): LedgerRecord[] => [
	...where(store.creditLedger, (one) => one.payer_id === payerId),
];

const total = (entries: LedgerRecord[]): number =>
	entries.reduce((sum, { amount }) => sum + amount, 0);

function balance(call: Call): object {
	const entries = entriesOf(call, payerOf(call));
	const object = 'commerce_credit_balance';
	return { object, balance: entries.length ? money(total(entries)) : null };
}

/** A CommerceCreditLedger as on the wire. */
const entryJson = ({ id, payer_id, amount, currency, note, created_at }: LedgerRecord): object => ({
	object: 'commerce_credit_ledger',
	id,
	payer_id,
	amount: money(amount, currency),
	source_type: 'grant',
	source_id: id,
	note,
	created_at: new Date(created_at).toISOString(),
});

function adjust(call: Call): object {
	const { store, now, body } = call;
	const { amount: cents, action, currency = 'USD', note = null, idempotency_key: key } = body;
	const payer_id = payerOf(call);
	refuseIfAny([
		...(cents > 0 ? [] : [badValue('amount', 'must be greater than zero')]),
		...(key.trim() ? [] : [badValue('idempotency_key', 'must not be empty')]),
	]);
	const amount = action === 'increase' ? cents : -cents;
	const [earlier] = where(store.creditLedger, (one) => one.idempotency_key === key);
	if (earlier) {
		if (earlier.payer_id === payer_id && earlier.amount === amount) return entryJson(earlier);
		throw conflict('idempotency_key_conflict', 'The key belongs to another adjustment.');
	}
	if (total(entriesOf(call, payer_id)) + amount < 0) {
		refuseIfAny([badValue('amount', 'must not be more than the balance')]);
	}
	const fields = { payer_id, amount, currency, note, idempotency_key: key };
	return entryJson(store.insert('creditLedger', now, fields));
}

/** Credits of users and organizations: a ledger in which each idempotency key counts once. */
export const creditBalance: Resource<Tables> = {
	tables: { creditLedger: 'ccl' },
	handlers: {
		AdjustOrganizationBillingCreditBalance: adjust,
		AdjustUserBillingCreditBalance: adjust,
		GetOrganizationBillingCreditBalance: balance,
		GetUserBillingCreditBalance: balance,
	},
};
