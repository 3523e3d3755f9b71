import { collection } from '../../fields/collection';
import { email, isSameEmail } from '../../fields/email';
import { flag } from '../../fields/kinds';
import { operation } from '../../declare/operation';
import { entryProfile } from './shapes';

const output = { shape: entryProfile, selectable: entryProfile };

const entryFields = [
	email('emailAddress', { required: true, description: 'Who is put on the waitlist' }),
	collection('additionalFields', [
		flag('notify', {
			default: true,
			description: 'Whether Clerk confirms it by email, which it does unless told not to',
		}),
	]),
] as const;

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create waitlist entry',
	description:
		'Put an email address on the waitlist. One that is there already is returned as it is.',
	source: 'CreateWaitlistEntry',
	request: 'POST /waitlist_entries',
	fields: entryFields,
	resultLets: 'sign up with the invitation, if there is one,',
	output,
	inAnyOrder: true,
	serializeBy: ({ emailAddress }) => [String(emailAddress).toLowerCase()],
});

export const createMany = operation({
	name: 'Create Many',
	value: 'createMany',
	action: 'Create many waitlist entries',
	description:
		'Put the email addresses of all input items on the waitlist, fifty in one request. Clerk takes a request as a whole or not at all.',
	source: 'CreateBulkWaitlistEntries',
	request: 'POST /waitlist_entries/bulk',
	fields: entryFields,
	resultLets: 'sign up with the invitation, if there is one,',
	output,
	inBatches: {
		most: 50,
		body: (items) => items.map(({ payload }) => payload),
		isAnswerTo: ({ values }, record) => isSameEmail(values.emailAddress, record.email_address),
	},
});
