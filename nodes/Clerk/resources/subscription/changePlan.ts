import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag } from '../../fields/kinds';
import { notice } from '../../fields/notice';
import { priceTransitionRecord } from '../../output/records/priceTransition';
import { billingPlan } from '../billingPlan/locator';
import { billingPrice } from '../billingPrice/locator';
import { currentItem } from './current';
import { isOrganization, payerFields, payerKey } from './fields';
import { CHANGE_PRICE, OF_ORGANIZATION, OF_USER } from './requests';

const PRICES = 'GET /billing/prices';

export const changePlan = operation({
	name: 'Change Plan',
	value: 'changePlan',
	action: 'Change the plan of a subscription',
	description:
		'Move a user or organization to another plan. A change from a free to a paid plan charges the payer immediately, and is refused unless Allow Immediate Charge is on.',
	source: [
		'GetUserBillingSubscription',
		'GetOrganizationBillingSubscription',
		'GetBillingPriceList',
		'CreateBillingPriceTransition',
	],
	request: OF_USER,
	also: [OF_ORGANIZATION, PRICES, CHANGE_PRICE],
	requestFor: (values) => (isOrganization(values) ? OF_ORGANIZATION : OF_USER),
	isComposed: true,
	serializeBy: payerKey,
	fields: [
		notice(
			'chargeNotice',
			'A change from a free to a paid plan charges the payer immediately. A change between paid plans takes effect at the end of the billing period.',
		),
		...payerFields,
		billingPlan('planId', {
			required: true,
			wire: null,
			displayName: 'New Plan',
			description: 'The plan to move to',
		}),
		flag('allowImmediateCharge', {
			wire: null,
			description: 'Whether to go ahead if Clerk may charge the payer immediately',
		}),
		collection('options', [
			billingPrice('priceId', {
				wire: null,
				description: "One of the plan's other prices, in place of its default price",
			}),
		]),
	],
	output: priceTransitionRecord,
	run: async ({ values, send, readAll, presentResult }) => {
		const item = currentItem(await send(isOrganization(values) ? OF_ORGANIZATION : OF_USER));
		if (!item?.price_id) {
			throw new UserError('There is no plan to change from', {
				description: `The subscription of this ${values.payer} has no active plan with a price. Nothing was changed.`,
			});
		}
		const prices = await readAll(PRICES, { paginated: true });
		const to = newPrice(prices, values);
		if (item.price_id === to.id) {
			return [presentResult({ object: 'commerce_price_transition', subscription_item: item })];
		}
		if (!values.allowImmediateCharge) refuseCharge(item, to, prices);
		const body = { from_price_id: item.price_id, to_price_id: to.id };
		const ids = { subscriptionItemId: String(item.id) };
		return [presentResult(await send(CHANGE_PRICE, body, ids))];
	},
});

/** The chosen price of the chosen plan. @throws UserError when the plan has no such price */
function newPrice(
	prices: readonly IDataObject[],
	{ planId, priceId }: { readonly planId: string; readonly priceId?: string },
): IDataObject {
	const ofPlan = prices.filter(({ plan_id: plan }) => plan === planId);
	const price = ofPlan.find((one) =>
		priceId === undefined ? one.is_default === true : one.id === priceId,
	);
	if (price) return price;
	const what = priceId === undefined ? 'no default price' : `no price ${priceId}`;
	throw new UserError(`The new plan has ${what}`, {
		description: `Its prices are ${ofPlan.map(({ id }) => String(id)).join(', ') || 'not known'}. Choose one in 'Price' under Options. Nothing was changed.`,
	});
}

/**
 * Clerk lets a payer keep what is paid for, and starts the new price after it. Where nothing is paid
 * for yet, it charges at once. What is not known to cost something now counts as free.
 *
 * @throws UserError when the payer may be charged at once
 */
function refuseCharge(item: IDataObject, to: IDataObject, prices: readonly IDataObject[]): void {
	const from = prices.find(({ id }) => id === item.price_id);
	const isPaidFor =
		from !== undefined && costs(from) && item.status === 'active' && item.is_free_trial !== true;
	if (isPaidFor || !costs(to)) return;
	throw new UserError('This change can charge the payer immediately', {
		description:
			"The payer has no other paid plan, so Clerk starts the new one at once and charges for it. To allow that, turn on 'Allow Immediate Charge'. Nothing was changed.",
	});
}

const costs = ({ amount, annual_monthly_amount: annual }: IDataObject): boolean =>
	Number(amount ?? 0) > 0 || Number(annual ?? 0) > 0;
