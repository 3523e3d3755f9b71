import { collection } from '../../fields/collection';
import { flag } from '../../fields/kinds';
import { waitlistEntry } from './locator';
import { operation } from '../../declare/operation';
import { deletes } from '../../declare/deletes';
import { entryProfile } from './shapes';

const output = { shape: entryProfile, selectable: entryProfile };

export const invite = operation({
	name: 'Invite',
	value: 'invite',
	action: 'Invite waitlist entry',
	description: 'Send an invitation to someone on the waitlist',
	source: 'InviteWaitlistEntry',
	request: 'POST /waitlist_entries/{waitlistEntryId}/invite',
	fields: [
		waitlistEntry(),
		collection('options', [
			flag('ignoreExisting', {
				description:
					'Whether to invite even where the email address has an invitation or belongs to a user',
			}),
		]),
	],
	resultLets: 'sign up with the invitation',
	output,
});

export const reject = operation({
	name: 'Reject',
	value: 'reject',
	action: 'Reject waitlist entry',
	description: 'Decline someone on the waitlist, and keep the entry as rejected',
	source: 'RejectWaitlistEntry',
	request: 'POST /waitlist_entries/{waitlistEntryId}/reject',
	fields: [waitlistEntry()],
	output,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete waitlist entry',
	description: 'Take an entry that is still pending off the waitlist permanently',
	source: 'DeleteWaitlistEntry',
	request: 'DELETE /waitlist_entries/{waitlistEntryId}',
	fields: [waitlistEntry()],
	...deletes('waitlist_entry', 'waitlistEntryId'),
});
