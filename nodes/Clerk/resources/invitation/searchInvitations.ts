import { searchList } from '../../fields/search';

/** The part of an invitation that tells it apart in a list. */
export interface ListedInvitation {
	id: string;
	email_address: string;
	status: string;
}

/** Invitations, newest first: `ada@example.com (pending)`. Clerk leaves revoked ones out. */
export const searchInvitations = searchList<ListedInvitation>(
	'/invitations',
	({ email_address: email, status }) => `${email} (${status})`,
	(filter) => ({ ...(filter && { query: filter }), paginated: true }),
);
