import type { IDataObject } from 'n8n-workflow';

/** The items of a subscription, as Clerk sends them. */
export const itemsOf = ({ subscription_items: items }: IDataObject): IDataObject[] =>
	Array.isArray(items) ? (items as IDataObject[]) : [];

/** Whether the payer has the plan of an item now. A canceled one lasts until its period ends. */
function isCurrent({ status, period_end: end }: IDataObject): boolean {
	if (status === 'canceled') return typeof end !== 'number' || end > Date.now();
	return status === 'active' || status === 'past_due';
}

/** Whether the plan of an item costs something, even if this payer gets it for free. */
export const isPaidPlan = ({ plan }: IDataObject): boolean =>
	(plan as IDataObject | undefined)?.has_base_fee === true;

/** The items whose plans the payer has now, paid plans first. */
export const currentItems = (subscription: IDataObject): IDataObject[] =>
	itemsOf(subscription)
		.filter(isCurrent)
		.toSorted((a, b) => Number(isPaidPlan(b)) - Number(isPaidPlan(a)));

/** The item of the plan that the payer has now. */
export const currentItem = (subscription: IDataObject): IDataObject | undefined =>
	currentItems(subscription)[0];

/** The item that is in a free trial. */
export const trialOf = (subscription: IDataObject): IDataObject | undefined =>
	currentItems(subscription).find(
		({ is_free_trial: isTrial, status }) => isTrial === true && status !== 'past_due',
	);
