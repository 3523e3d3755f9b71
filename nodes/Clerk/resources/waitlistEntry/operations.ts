import { byEmailAddress } from '../../declare/batches';
import { deletes } from '../../declare/deletes';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { email } from '../../fields/email';
import { choice, flag, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { waitlistEntryRecord } from '../../output/records/waitlistEntry';
import { waitlistEntry } from './locator';

export const getAll = getMany({
	action: 'Get many waitlist entries',
	description: 'List the people on the waitlist, or only those that match filters',
	source: 'ListWaitlistEntries',
	request: 'GET /waitlist_entries',
	records: 'waitlistEntries',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. nathan@example.com',
			description: 'Only entries with an email address or ID that matches this',
		}),
		choice('status', ['completed', 'invited', 'pending', 'rejected'], {
			default: 'pending',
			description: 'Only entries in this state',
		}),
	],
	options: [orderBy('createdAt', 'emailAddress', 'invitedAt')],
	resultLets: 'sign up with the invitation',
	output: waitlistEntryRecord,
});

const entryFields = [
	email('emailAddress', { required: true, description: 'Who is put on the waitlist' }),
	collection('additionalFields', [
		flag('notify', {
			default: true,
			description: 'Whether Clerk confirms it by email, on by default',
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
	output: waitlistEntryRecord,
	inAnyOrder: true,
	serializeBy: ({ emailAddress }) => [emailAddress.toLowerCase()],
});

export const createMany = operation({
	name: 'Create Many',
	value: 'createMany',
	action: 'Create many waitlist entries',
	description:
		'Put the email addresses of all input items on the waitlist, in requests of up to 50, each of which succeeds or fails as a whole',
	source: 'CreateBulkWaitlistEntries',
	request: 'POST /waitlist_entries/bulk',
	fields: entryFields,
	resultLets: 'sign up with the invitation, if there is one,',
	output: waitlistEntryRecord,
	inBatches: byEmailAddress(50),
});

export const invite = operation({
	name: 'Invite',
	value: 'invite',
	action: 'Invite waitlist entry',
	description: 'Send an invitation to someone on the waitlist',
	source: 'InviteWaitlistEntry',
	request: 'POST /waitlist_entries/{waitlistEntryId}/invite',
	fields: [
		waitlistEntry,
		collection('options', [
			flag('ignoreExisting', {
				description: 'Whether to invite even if the address already has an invitation or a user',
			}),
		]),
	],
	resultLets: 'sign up with the invitation',
	output: waitlistEntryRecord,
});

export const reject = operation({
	name: 'Reject',
	value: 'reject',
	action: 'Reject waitlist entry',
	description: 'Decline someone on the waitlist, and keep the entry as rejected',
	source: 'RejectWaitlistEntry',
	request: 'POST /waitlist_entries/{waitlistEntryId}/reject',
	fields: [waitlistEntry],
	output: waitlistEntryRecord,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete waitlist entry',
	description: 'Take an entry that is still pending off the waitlist permanently',
	source: 'DeleteWaitlistEntry',
	request: 'DELETE /waitlist_entries/{waitlistEntryId}',
	fields: [waitlistEntry],
	...deletes('waitlist_entry', 'waitlistEntryId'),
});
