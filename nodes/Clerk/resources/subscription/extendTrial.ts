import { UserError } from 'n8n-workflow';
import { operation } from '../../declare/operation';
import { integer } from '../../fields/kinds';
import { subscriptionItemRecord } from '../../output/records/subscriptionItem';
import { trialOf } from './current';
import { isOrganization, payerFields, payerKey } from './fields';
import { EXTEND_TRIAL, OF_ORGANIZATION, OF_USER } from './requests';

const DAY_MS = 24 * 60 * 60 * 1000;

export const extendTrial = operation({
	name: 'Extend Trial',
	value: 'extendTrial',
	action: 'Extend the trial of a subscription',
	description:
		'Extend the free trial of a user or organization by some days. Each run extends it again.',
	source: [
		'GetUserBillingSubscription',
		'GetOrganizationBillingSubscription',
		'ExtendBillingSubscriptionItemFreeTrial',
	],
	request: OF_USER,
	also: [OF_ORGANIZATION, EXTEND_TRIAL],
	requestFor: (values) => (isOrganization(values) ? OF_ORGANIZATION : OF_USER),
	// Sent again, it sets the same end.
	traits: { [EXTEND_TRIAL]: { repeat: 'idempotent' } },
	isComposed: true,
	serializeBy: payerKey,
	fields: [
		...payerFields,
		integer('days', {
			required: true,
			wire: null,
			min: 1,
			max: 365,
			default: 7,
			description: 'How many days to add to the end of the trial, up to 365',
		}),
	],
	output: subscriptionItemRecord,
	run: async ({ values, send, presentResult }) => {
		const read = isOrganization(values) ? OF_ORGANIZATION : OF_USER;
		const trial = trialOf(await send(read));
		if (!trial) {
			throw new UserError('There is no free trial to extend', {
				description: `The ${values.payer} is not in a free trial now. Nothing was changed.`,
			});
		}
		const end = Math.max(Date.now(), Number(trial.period_end ?? 0)) + values.days * DAY_MS;
		const body = { extend_to: new Date(end).toISOString() };
		const ids = { subscriptionItemId: String(trial.id) };
		return [presentResult(await send(EXTEND_TRIAL, body, ids))];
	},
});
