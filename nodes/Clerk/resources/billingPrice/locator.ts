import type { FieldOptions, ValueOf } from '../../fields/field';
import { locator, type LocatorField } from '../../fields/locator';
import { PAGE_SIZE, search, type CountedList } from '../../fields/search';
import { listPlans } from '../billingPlan/locator';

interface Fee {
	amount: number;
	amount_formatted: string;
	currency_symbol: string;
}

interface ListedPrice {
	id: string;
	plan_id: string;
	description?: string | null;
	is_default: boolean;
	fee: Fee | null;
	annual_monthly_fee: Fee | null;
}

const money = ({ currency_symbol: symbol, amount_formatted: amount }: Fee): string =>
	`${symbol}${amount}`;

/** `$10.00 a month, $8.00 a month billed annually` */
function amounts({ fee, annual_monthly_fee: annual }: ListedPrice): string {
	const monthly = fee && `${money(fee)} a month`;
	const annually = annual && `${money(annual)} a month billed annually`;
	return [monthly, annually].filter(Boolean).join(', ') || 'free';
}

/** Prices with their plans, the lowest first: `Pro: $10.00 a month (default)`. */
const searchBillingPrices = search(async (ask, { filter = '', offset }) => {
	const query = { paginated: true, limit: PAGE_SIZE, offset };
	const { data, total_count: total } = await ask<CountedList<ListedPrice>>(
		'/billing/prices',
		query,
	);
	const names = new Map((await listPlans(ask)).map(({ id, name }) => [id, name]));
	const items = data.map((price) => {
		const note = price.is_default ? 'default' : price.description;
		const plan = names.get(price.plan_id) ?? price.plan_id;
		return { name: `${plan}: ${amounts(price)}${note ? ` (${note})` : ''}`, value: price.id };
	});
	return {
		items: items.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase())),
		hasMore: offset + data.length < total,
	};
});

/** Chooses one price: From List or By ID. */
export const billingPrice = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	options: Options,
): LocatorField<Name, ValueOf<string, Options>> =>
	locator(
		name,
		// Clerk's document and its guides begin such IDs differently.
		{
			noun: 'price',
			search: { searchBillingPrices },
			prefix: '',
		},
		options,
	);
