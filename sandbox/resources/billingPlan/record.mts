import { findRecord } from '../../records/find.mts';
import { where } from '../../store/store.mts';
import type { Kept, Store } from '../../store/store.mts';
import { money } from '../../values/money.mts';

/** Who can have a plan. */
export type PayerType = 'org' | 'user';

/** A plan as stored. Amounts are in cents a month. */
export interface PlanRecord extends Kept {
	name: string;
	slug: string;
	payer_type: PayerType;
	is_default: boolean;
	amount: number;
	annual_monthly_amount: number;
	free_trial_days: number | null;
	/** Names of its features. */
	features: string[];
}

/** The instance on the wire. */
export const INSTANCE = 'ins_sandbox';

/** The plan with this id. @throws Refusal 404 */
export const findPlan = (store: Store, id: string): PlanRecord =>
	findRecord(store.billingPlans, 'plan', id);

/** The plan of everyone who has subscribed to nothing else. */
export const defaultPlan = (store: Store, type: PayerType): PlanRecord =>
	where(store.billingPlans, (one) => one.is_default && one.payer_type === type).next()
		.value as PlanRecord;

const slugOf = (name: string): string => name.toLowerCase().replaceAll(' ', '_');

/** The features of a plan as on the wire. */
const featuresJson = ({ id, features }: PlanRecord) =>
	features.map((name) => ({
		object: 'feature',
		id: `feat_${slugOf(name)}_${id.slice(-4)}`,
		name,
		description: `${name} for everyone on this plan`,
		slug: slugOf(name),
		avatar_url: null,
	}));

/** A CommercePlan as on the wire. */
export const planJson = (plan: PlanRecord) => ({
	object: 'commerce_plan',
	id: plan.id,
	name: plan.name,
	fee: money(plan.amount),
	annual_monthly_fee: money(plan.annual_monthly_amount),
	annual_fee: money(plan.annual_monthly_amount * 12),
	description: `The ${plan.name} plan`,
	product_id: 'cprod_sandbox',
	is_default: plan.is_default,
	is_recurring: true,
	publicly_visible: true,
	has_base_fee: plan.amount > 0,
	for_payer_type: plan.payer_type,
	slug: plan.slug,
	avatar_url: null,
	features: featuresJson(plan),
	free_trial_enabled: plan.free_trial_days !== null,
	free_trial_days: plan.free_trial_days,
});

/** The same as some answers have it: amounts twice, and texts where others have null. */
export function planJsonInFull(plan: PlanRecord): object {
	const { fee, annual_monthly_fee: monthly, annual_fee: annual, ...rest } = planJson(plan);
	return {
		...rest,
		fee,
		annual_monthly_fee: monthly,
		annual_fee: annual,
		amount: fee.amount,
		amount_formatted: fee.amount_formatted,
		annual_monthly_amount: monthly.amount,
		annual_monthly_amount_formatted: monthly.amount_formatted,
		annual_amount: annual.amount,
		annual_amount_formatted: annual.amount_formatted,
		currency_symbol: fee.currency_symbol,
		currency: fee.currency,
		payer_type: [plan.payer_type],
		avatar_url: '',
		features: rest.features.map((one) => ({ ...one, avatar_url: '' })),
	};
}
