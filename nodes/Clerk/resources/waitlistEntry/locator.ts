import { LARGEST_PAGE } from '../../http/pages/page';
import { searchWaitlistEntries, type ListedEntry } from './searchWaitlistEntries';
import { isSameEmail } from '../../fields/email';
import { locator, type RecordKind } from '../../fields/locator';

const WAITLIST_ENTRY: RecordKind = {
	noun: 'waitlist entry',
	search: { searchWaitlistEntries },
	prefix: 'wle_',
	otherNames: [
		{
			mode: { name: 'email', displayName: 'By Email', placeholder: 'e.g. nathan@example.com' },
			// What Clerk finds may only contain the address. An address is on the waitlist once.
			find: async (address, lookup) => {
				const query = { query: address, limit: LARGEST_PAGE };
				const found = await lookup<{ data: ListedEntry[] }>('/waitlist_entries', query);
				return found?.data.find(({ email_address: one }) => isSameEmail(one, address))?.id;
			},
		},
	],
};

/** Chooses one entry of the waitlist: From List, By ID or By Email. */
export const waitlistEntry = () =>
	locator('waitlistEntryId', WAITLIST_ENTRY, { required: true, displayName: 'Waitlist Entry' });
