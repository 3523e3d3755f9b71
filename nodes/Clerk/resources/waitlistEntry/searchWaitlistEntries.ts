import { searchList } from '../../fields/search';

/** The part of a waitlist entry that tells it apart in a list. */
export interface ListedEntry {
	id: string;
	email_address: string;
	status: string;
}

/** Waitlist entries, newest first: `ada@example.com (pending)`. */
export const searchWaitlistEntries = searchList<ListedEntry>(
	'/waitlist_entries',
	({ email_address: email, status }) => `${email} (${status})`,
);
