import { isSameEmail } from '../../fields/email';
import { locator, type RecordKind } from '../../fields/locator';
import { EMAIL_NAME } from '../../fields/recordIds';
import { LARGEST_PAGE, searchList } from '../../fields/search';

interface ListedEntry {
	id: string;
	email_address: string;
	status: string;
}

/** Waitlist entries, newest first: `ada@example.com (pending)`. */
const searchWaitlistEntries = searchList<ListedEntry>(
	'/waitlist_entries',
	({ email_address: email, status }) => `${email} (${status})`,
);

const WAITLIST_ENTRY: RecordKind = {
	noun: 'waitlist entry',
	search: { searchWaitlistEntries },
	prefix: 'wle_',
	otherNames: [
		{
			mode: { name: 'email', displayName: 'By Email', placeholder: 'e.g. nathan@example.com' },
			looksLike: EMAIL_NAME,
			// Clerk also finds addresses that only contain this one. No two entries share an address.
			find: async (address, lookup) => {
				const query = { query: address, limit: LARGEST_PAGE };
				const found = await lookup<{ data: ListedEntry[] }>('/waitlist_entries', query);
				return found?.data.find(({ email_address: one }) => isSameEmail(one, address))?.id;
			},
		},
	],
};

/** Chooses one entry of the waitlist: From List, By ID or By Email. */
export const waitlistEntry = locator('waitlistEntryId', WAITLIST_ENTRY, {
	required: true,
	displayName: 'Waitlist Entry',
});
