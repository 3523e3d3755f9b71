import { findRecord } from '../../records/find.mts';
import { where } from '../../store/store.mts';
import type { Kept, Store } from '../../store/store.mts';
import { money } from '../../values/money.mts';
import { INSTANCE } from '../billingPlan/record.mts';

/** A price of a plan as stored. Amounts are in cents a month; null if it has no such price. */
export interface PriceRecord extends Kept {
	plan_id: string;
	currency: string;
	amount: number | null;
	annual_monthly_amount: number | null;
	description: string | null;
	is_default: boolean;
	supported_billing_periods: string;
}

/** The price with this id. @throws Refusal 404 */
export const findPrice = (store: Store, id: string): PriceRecord =>
	findRecord(store.billingPrices, 'price', id);

/** The price that a plan has unless another was agreed on. */
export const defaultPrice = (store: Store, planId: string): PriceRecord =>
	where(store.billingPrices, (one) => one.is_default && one.plan_id === planId).next()
		.value as PriceRecord;

/** What a price costs for a period, in cents. */
export const amountFor = (
	{ amount, annual_monthly_amount: annual }: PriceRecord,
	period: string,
) => (period === 'annual' ? (annual ?? 0) * 12 : (amount ?? 0));

/** A BillingPrice as on the wire. */
export function priceJson({ created_at, updated_at: _, ...price }: PriceRecord): object {
	const { amount, annual_monthly_amount: annual, currency } = price;
	return {
		...price,
		object: 'commerce_price',
		instance_id: INSTANCE,
		amount: amount ?? 0,
		annual_monthly_amount: annual ?? 0,
		fee: amount === null ? null : money(amount, currency),
		annual_monthly_fee: annual === null ? null : money(annual, currency),
		currency_symbol: money(0, currency).currency_symbol,
		created_at,
	};
}
