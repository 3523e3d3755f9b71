import { badValue, refuseIfAny } from '../../errors.mts';
import { countedPage, inOrder } from '../../records/lists.mts';
import type { Resource } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { findPlan } from '../billingPlan/record.mts';
import { priceJson } from './record.mts';
import type { PriceRecord } from './record.mts';

interface Tables {
	billingPrices: PriceRecord;
}

/** The smallest amount in cents that is not free of charge. */
const LEAST = 100;

const amountErrors = (param: string, amount: number | null | undefined) =>
	amount == null || amount === 0 || amount >= LEAST
		? []
		: [badValue(param, `must be 0 or at least ${LEAST}`)];

function setUp(store: Store, time: number): void {
	for (const { id, amount, annual_monthly_amount } of store.billingPlans.values()) {
		store.insert('billingPrices', time, {
			...{ plan_id: id, currency: 'USD', amount, annual_monthly_amount, description: null },
			...{ is_default: true, supported_billing_periods: 'both' },
		});
	}
}

/** What plans cost. */
export const billingPrice: Resource<Tables> = {
	tables: { billingPrices: 'cprice' },
	setUp,
	handlers: {
		GetBillingPriceList: ({ store, query }) => {
			const { plan_id: plan } = query;
			if (plan) findPlan(store, plan);
			const fitting = where(store.billingPrices, (one) => !plan || one.plan_id === plan);
			const newest = inOrder(fitting, '-created_at', { created_at: (one) => one.created_at });
			const ordered = newest.toSorted((a, b) => (a.amount ?? 0) - (b.amount ?? 0));
			return countedPage(ordered, query, priceJson);
		},

		CreateBillingPrice: ({ store, now, body }) => {
			const { plan_id, amount, annual_monthly_amount: annual = null } = body;
			findPlan(store, plan_id);
			refuseIfAny([
				...amountErrors('amount', amount),
				...amountErrors('annual_monthly_amount', annual),
				...(amount === null && annual === null
					? [badValue('amount', 'is needed, or annual_monthly_amount')]
					: []),
			]);
			const inferred = amount === null ? 'annual' : annual === null ? 'month' : 'both';
			const price = store.insert('billingPrices', now, {
				plan_id,
				currency: body.currency ?? 'USD',
				amount,
				annual_monthly_amount: annual,
				description: body.description ?? null,
				is_default: false,
				supported_billing_periods: body.supported_billing_periods ?? inferred,
			});
			return priceJson(price);
		},
	},
};
