import { UserError } from 'n8n-workflow';
import type { FieldOptions, ValueOf } from '../../fields/field';
import { locator, type LocatorField, type RecordKind } from '../../fields/locator';
import { firstPage, LARGEST_PAGE, searchAmong } from '../../fields/search';

/** The part of a plan that tells it apart. */
export interface ListedPlan {
	id: string;
	name: string;
	slug: string;
	for_payer_type: string;
}

/** All plans of the instance. */
export const listPlans = firstPage<ListedPlan>('/billing/plans');

/** `Pro (users)` */
export const planLabel = ({ name, for_payer_type: payer }: ListedPlan): string =>
	`${name} (${payer === 'org' ? 'organizations' : 'users'})`;

const searchBillingPlans = searchAmong(listPlans, planLabel);

const PLAN: RecordKind = {
	noun: 'plan',
	search: { searchBillingPlans },
	// Clerk's document and its guides begin such IDs differently.
	prefix: '',
	named: { path: '/billing/plans' },
	otherNames: [
		{
			mode: { name: 'slug', displayName: 'By Slug', placeholder: 'e.g. pro' },
			find: async (slug, lookup) => {
				const query = { paginated: true, limit: LARGEST_PAGE };
				const plans = await lookup<{ data: ListedPlan[] }>('/billing/plans', query, 'once');
				const found = plans?.data.filter((plan) => plan.slug === slug) ?? [];
				if (found.length > 1) {
					throw new UserError(`${found.length} plans have the slug '${slug}'`, {
						description: `Choose the plan by its ID: ${found.map(({ id }) => id).join(', ')}.`,
					});
				}
				return found[0]?.id;
			},
		},
	],
};

/** Chooses one plan: From List, By ID or By Slug. */
export const billingPlan = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	options = {} as Options,
): LocatorField<Name, ValueOf<string, Options>> => locator(name, PLAN, options);
