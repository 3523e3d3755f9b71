import { UserError } from 'n8n-workflow';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { choice, flag, integer, text } from '../../fields/kinds';
import { notice } from '../../fields/notice';
import { billingPlan } from '../billingPlan/locator';
import { priceRecord } from './shapes';

export const getAll = getMany({
	action: 'Get many billing prices',
	description: 'List prices, the lowest first',
	source: 'GetBillingPriceList',
	request: 'GET /billing/prices',
	always: { paginated: true },
	records: 'prices',
	fields: [],
	filters: [billingPlan('planId')],
	output: priceRecord,
});

/** Clerk's smallest amount that is not free of charge. */
const LEAST = 100;

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a billing price',
	description: 'Add a price to a plan. A price cannot be changed or deleted.',
	source: 'CreateBillingPrice',
	request: 'POST /billing/prices',
	noTool: 'It creates something that nobody can change or delete.',
	fields: [
		notice('permanentNotice', 'A price cannot be changed or deleted after it is created.'),
		billingPlan('planId', { required: true }),
		flag('complimentary', {
			wire: null,
			description: 'Whether the price is free',
		}),
		choice(
			'supportedBillingPeriods',
			[
				{ name: 'Annual', value: 'annual' },
				{ name: 'Monthly', value: 'month' },
				{ name: 'Monthly or Annual', value: 'both' },
			],
			{
				required: true,
				default: 'month',
				displayName: 'Billing Periods',
				description: 'How often customers can pay',
			},
		),
		integer('amount', {
			required: true,
			min: LEAST,
			displayName: 'Monthly Amount (Cents)',
			description: 'Price per month. At least 100.',
			displayOptions: {
				show: { complimentary: [false], supportedBillingPeriods: ['month', 'both'] },
			},
		}),
		integer('annualMonthlyAmount', {
			required: true,
			min: LEAST,
			displayName: 'Monthly Amount if Billed Annually (Cents)',
			description: 'Price per month for those who pay by the year. At least 100.',
			displayOptions: {
				show: { complimentary: [false], supportedBillingPeriods: ['annual', 'both'] },
			},
		}),
		flag('createPermanently', {
			wire: null,
			description: 'Whether to create a price that cannot be changed or deleted',
		}),
		collection('additionalFields', [
			text('currency', {
				placeholder: 'e.g. USD',
				description: 'Currency code. USD by default.',
			}),
			text('description', {
				placeholder: 'e.g. Price for partners',
				description: 'Who or what the price is for',
			}),
		]),
	],
	output: priceRecord,
	check: ({ createPermanently }) => {
		if (createPermanently) return;
		throw new UserError("'Create Permanently' is off", {
			description:
				"A price cannot be changed or deleted. Turn 'Create Permanently' on to create it.",
		});
	},
	run: async ({ values, payload, send, presentResult }) => {
		const { complimentary, supportedBillingPeriods: periods } = values;
		const amounts = complimentary
			? {
					amount: periods === 'annual' ? null : 0,
					...(periods !== 'month' && { annual_monthly_amount: 0 }),
				}
			: // Clerk wants it even where there is none.
				{ amount: values.amount ?? null };
		return [presentResult(await send('POST /billing/prices', { ...payload, ...amounts }))];
	},
});
