import { countedPage, inOrder } from '../../records/lists.mts';
import type { Resource } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { NewRecord, Store } from '../../store/store.mts';
import { planJson } from './record.mts';
import type { PlanRecord } from './record.mts';

interface Tables {
	billingPlans: PlanRecord;
}

/** Made-up plans. In Clerk they are made in the dashboard. */
const PLANS: NewRecord<PlanRecord>[] = [
	{
		...{ name: 'Free', slug: 'free', payer_type: 'user', is_default: true },
		...{ amount: 0, annual_monthly_amount: 0, free_trial_days: null, features: ['Dashboards'] },
	},
	{
		...{ name: 'Pro', slug: 'pro', payer_type: 'user', is_default: false },
		...{ amount: 1000, annual_monthly_amount: 800, free_trial_days: 14 },
		features: ['Dashboards', 'Exports', 'API access'],
	},
	{
		...{ name: 'Free', slug: 'free_team', payer_type: 'org', is_default: true },
		...{ amount: 0, annual_monthly_amount: 0, free_trial_days: null, features: ['Dashboards'] },
	},
	{
		...{ name: 'Team', slug: 'team', payer_type: 'org', is_default: false },
		...{ amount: 4900, annual_monthly_amount: 3900, free_trial_days: 14 },
		features: ['Dashboards', 'Exports', 'Shared folders'],
	},
	{
		...{ name: 'Business', slug: 'business', payer_type: 'org', is_default: false },
		...{ amount: 19900, annual_monthly_amount: 15900, free_trial_days: null },
		features: ['Dashboards', 'Exports', 'Shared folders', 'Audit log'],
	},
];

const setUp = (store: Store, time: number) => {
	for (const plan of PLANS) store.insert('billingPlans', time, plan);
};

/** What users and organizations can subscribe to. */
export const billingPlan: Resource<Tables> = {
	tables: { billingPlans: 'cplan' },
	setUp,
	handlers: {
		GetCommercePlanList: ({ store, query }) => {
			const { payer_type: type } = query;
			const fitting = where(store.billingPlans, (plan) => !type || plan.payer_type === type);
			const ordered = inOrder(fitting, '-created_at', { created_at: (one) => one.created_at });
			return countedPage(ordered, query, planJson);
		},
	},
};
