import { UserError, type IDataObject } from 'n8n-workflow';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { choice, integer, text } from '../../fields/kinds';
import { isOrganization, payerFields } from '../subscription/fields';
import { balanceRecord, ledgerRecord } from './shapes';

const GET_USER = 'GET /users/{userId}/billing/credits';
const GET_ORGANIZATION = 'GET /organizations/{organizationId}/billing/credits';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a credit balance',
	description: 'Retrieve the credits of a user or organization, in cents',
	source: ['GetUserBillingCreditBalance', 'GetOrganizationBillingCreditBalance'],
	request: GET_USER,
	also: [GET_ORGANIZATION],
	requestFor: (values) => (isOrganization(values) ? GET_ORGANIZATION : GET_USER),
	fields: payerFields,
	output: balanceRecord,
});

const ADJUST_USER = 'POST /users/{userId}/billing/credits';
const ADJUST_ORGANIZATION = 'POST /organizations/{organizationId}/billing/credits';

/**
 * The same for every try of an item, so that a retry pays once. Two nodes of a workflow have
 * different ones, and so have the rounds of a loop.
 */
const KEY_OF_ITEM = '={{ $execution.id }}-{{ $nodeId }}-{{ $runIndex }}-{{ $itemIndex }}';

export const adjust = operation({
	name: 'Adjust',
	value: 'adjust',
	action: 'Adjust a credit balance',
	description:
		'Give credits to a user or organization, or take them back. Credits reduce what they pay.',
	source: ['AdjustUserBillingCreditBalance', 'AdjustOrganizationBillingCreditBalance'],
	request: ADJUST_USER,
	also: [ADJUST_ORGANIZATION],
	requestFor: (values) => (isOrganization(values) ? ADJUST_ORGANIZATION : ADJUST_USER),
	// Clerk carries out each key once.
	traits: {
		[ADJUST_USER]: { repeat: 'idempotent' },
		[ADJUST_ORGANIZATION]: { repeat: 'idempotent' },
	},
	fields: [
		...payerFields,
		choice('adjustment', ['decrease', 'increase'], {
			// n8n takes a parameter called action for one of its own.
			wire: 'action',
			required: true,
			default: 'increase',
			description: 'Increase gives credits, Decrease takes them back',
		}),
		integer('amount', {
			required: true,
			min: 1,
			displayName: 'Amount (Cents)',
			description: 'Such as 500 for $5.00',
		}),
		text('idempotencyKey', {
			required: true,
			default: KEY_OF_ITEM,
			description:
				'Clerk adjusts the balance once for each key. The default is safe for Retry On Fail. To be safe when the workflow runs again, use your own, such as a campaign and the user ID.',
		}),
		collection('additionalFields', [
			text('currency', {
				placeholder: 'e.g. USD',
				description: 'Currency code. USD by default.',
			}),
			text('note', {
				placeholder: 'e.g. Refund for May',
				description: 'Kept with the entry in the ledger',
			}),
		]),
	],
	output: ledgerRecord,
	run: async ({ values, payload, send, presentResult }) => {
		const template = isOrganization(values) ? ADJUST_ORGANIZATION : ADJUST_USER;
		const entry = await send(template, payload);
		refuseOther(entry, values);
		return [presentResult(entry)];
	},
});

/**
 * A key that was used before gives the entry of that time.
 *
 * @throws UserError when that was for another amount
 */
function refuseOther(
	{ amount: entered, id }: IDataObject,
	{
		adjustment,
		amount,
		idempotencyKey,
	}: { adjustment: string; amount: number; idempotencyKey: string },
): void {
	const was = (entered as IDataObject | undefined)?.amount;
	const wanted = adjustment === 'decrease' ? -amount : amount;
	if (typeof was !== 'number' || was === wanted) return;
	throw new UserError(`The idempotency key '${idempotencyKey}' was used before`, {
		description: `It belongs to the ledger entry ${String(id)} of ${was} cents. This adjustment of ${wanted} cents was not carried out. Use another key.`,
	});
}
