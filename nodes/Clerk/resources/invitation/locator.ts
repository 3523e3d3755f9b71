import { UserError } from 'n8n-workflow';
import { isSameEmail } from '../../fields/email';
import type { Lookup } from '../../fields/field';
import { locator, type RecordKind } from '../../fields/locator';
import { EMAIL_NAME } from '../../fields/recordIds';
import { LARGEST_PAGE, recordsIn, searchList } from '../../fields/search';

interface ListedInvitation {
	id: string;
	email_address: string;
	status: string;
}

/** Invitations, newest first: `ada@example.com (pending)`. Clerk leaves revoked ones out. */
const searchInvitations = searchList<ListedInvitation>(
	'/invitations',
	({ email_address: email, status }) => `${email} (${status})`,
	(filter) => ({ ...(filter && { query: filter }), paginated: true }),
);

/**
 * The pending invitation of an email address. Clerk also finds addresses that only contain this
 * one, so its answer is checked.
 *
 * @throws UserError when none is pending, or several are, which Ignore Existing allows
 */
async function findPending(address: string, lookup: Lookup): Promise<string> {
	const query = { query: address, status: 'pending', limit: LARGEST_PAGE };
	const found = recordsIn<ListedInvitation>(await lookup('/invitations', query));
	const matching = found.filter(({ email_address: one }) => isSameEmail(one, address));
	const [only, ...others] = matching;
	if (!only) {
		throw new UserError(`No pending invitation has the email '${address}'`, {
			description:
				"An invitation that was accepted, revoked or has expired is not looked for. Choose it 'By ID'.",
		});
	}
	if (others.length === 0) return only.id;
	throw new UserError(`${matching.length} pending invitations match ${address}`, {
		description: `Choose one of them By ID: ${matching.map(({ id }) => id).join(', ')}`,
	});
}

const INVITATION: RecordKind = {
	noun: 'invitation',
	search: { searchInvitations },
	prefix: 'inv_',
	showsExample: true,
	otherNames: [
		{
			mode: { name: 'email', displayName: 'By Email', placeholder: 'e.g. nathan@example.com' },
			looksLike: EMAIL_NAME,
			find: findPending,
		},
	],
};

/** Chooses one invitation: From List, By ID or, while it is pending, By Email. */
export const invitation = locator('invitationId', INVITATION, { required: true });
