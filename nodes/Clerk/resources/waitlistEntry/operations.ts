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
	description: 'List waitlist entries, or only those that match the filters',
	source: 'ListWaitlistEntries',
	request: 'GET /waitlist_entries',
	records: 'waitlistEntries',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. nathan@example.com',
			description: 'The ID, or part of the email address',
		}),
		choice('status', ['completed', 'invited', 'pending', 'rejected'], {
			default: 'pending',
		}),
	],
	options: [orderBy('createdAt', 'emailAddress', 'invitedAt')],
	resultLets: 'sign up with the invitation',
	output: waitlistEntryRecord,
});

const entryFields = [
	email('emailAddress', { required: true }),
	collection('additionalFields', [
		flag('notify', {
			default: true,
			description: 'Whether to confirm the entry by email',
		}),
	]),
] as const;

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a waitlist entry',
	description:
		'Add an email address to the waitlist. If it is already there, its entry is returned unchanged.',
	undoneBy: 'Delete',
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
		'Add the email addresses of all input items to the waitlist, up to 50 per request. Each request succeeds or fails as a whole.',
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
	action: 'Invite someone on the waitlist',
	description: 'Send an invitation to someone on the waitlist',
	source: 'InviteWaitlistEntry',
	request: 'POST /waitlist_entries/{waitlistEntryId}/invite',
	fields: [
		waitlistEntry,
		collection('options', [
			flag('ignoreExisting', {
				description: 'Whether to invite even someone who has an account or an invitation',
			}),
		]),
	],
	resultLets: 'sign up with the invitation',
	output: waitlistEntryRecord,
});

export const reject = operation({
	name: 'Reject',
	value: 'reject',
	action: 'Reject a waitlist entry',
	description: 'Turn down someone on the waitlist. The entry is kept as rejected.',
	source: 'RejectWaitlistEntry',
	request: 'POST /waitlist_entries/{waitlistEntryId}/reject',
	fields: [waitlistEntry],
	output: waitlistEntryRecord,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a waitlist entry',
	description: 'Remove a pending entry from the waitlist',
	source: 'DeleteWaitlistEntry',
	request: 'DELETE /waitlist_entries/{waitlistEntryId}',
	fields: [waitlistEntry],
	...deletes('waitlist_entry', 'waitlistEntryId'),
});
