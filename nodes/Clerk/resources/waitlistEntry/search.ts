import { choice, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { getMany } from '../../declare/getMany';
import { entryProfile, entrySummary } from './shapes';

const STATUSES = ['completed', 'invited', 'pending', 'rejected'];

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
		choice(
			'status',
			STATUSES.map((status) => ({
				name: status[0].toUpperCase() + status.slice(1),
				value: status,
			})),
			{ default: 'pending', description: 'Only entries in this state' },
		),
	],
	options: [orderBy('createdAt', 'emailAddress', 'invitedAt')],
	resultLets: 'sign up with the invitation',
	output: { shape: entrySummary, selectable: entryProfile },
});
