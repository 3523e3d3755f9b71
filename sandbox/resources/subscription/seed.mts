import type { Seed } from '../../store/seed.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import type { PlanRecord } from '../billingPlan/record.mts';
import { addFreeItem, addItem } from './record.mts';
import type { ItemRecord, Payer } from './record.mts';

/** How it stands with the paid plan of one in 40 payers, by the payer's number; others have none. */
const STATES: Record<number, (date: number) => Partial<ItemRecord>> = {
	1: () => ({}),
	6: () => ({}),
	11: () => ({ plan_period: 'annual' }),
	16: () => ({ plan_period: 'annual' }),
	21: (date) => ({ is_free_trial: true, period_end: date + 10 * DAY }),
	26: (date) => ({ is_free_trial: true, period_end: date + 2 * DAY }),
	31: (date) => ({ status: 'past_due', past_due_at: date - 2 * DAY }),
	36: (date) => ({ status: 'canceled', canceled_at: date - DAY }),
};

/** Gives everyone a subscription. One in five has a paid plan. */
export function seedSubscriptions(store: Store, { date }: Seed): void {
	const paid = [...where(store.billingPlans, ({ amount }) => amount > 0)];
	const planFor = (type: PlanRecord['payer_type'], index: number) => {
		const plans = paid.filter(({ payer_type }) => payer_type === type);
		return plans[index % plans.length];
	};
	const payers: Payer[] = [
		...[...store.users.keys()].map((id) => ({ user_id: id, organization_id: null })),
		...[...store.organizations.keys()].map((id) => ({ user_id: null, organization_id: id })),
	];
	for (const [index, payer] of payers.entries()) {
		const start = date - 20 * DAY;
		const subscription = store.insert('subscriptions', start, {
			...payer,
			payer_id: store.id('cpayer', start),
		});
		const state = STATES[index % 40]?.(date);
		const plan = planFor(payer.user_id ? 'user' : 'org', index);
		if (state) addItem(store, start, subscription, plan, state);
		else addFreeItem(store, start, subscription);
	}
}
