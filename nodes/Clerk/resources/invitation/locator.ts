import { UserError } from 'n8n-workflow';
import { LARGEST_PAGE, recordsIn } from '../../http/pages/page';
import { searchInvitations, type ListedInvitation } from './searchInvitations';
import { isSameEmail } from '../../fields/email';
import type { Lookup } from '../../fields/field';
import { locator, type RecordKind } from '../../fields/locator';

/**
 * The pending invitation of an e-mail address. What Clerk finds may only contain the address, so
 * the answer is checked.
 *
 * @throws UserError when none is pending, or several are: Ignore Existing allows for that
 */
async function findPending(address: string, lookup: Lookup): Promise<string> {
	const query = { query: address, status: 'pending', limit: LARGEST_PAGE };
	const found = recordsIn<ListedInvitation>(await lookup('/invitations', query));
	const matching = found.filter(({ email_address: one }) => isSameEmail(one, address));
	if (matching.length === 1) return matching[0].id;
	if (matching.length === 0) {
		throw new UserError(`No pending invitation has the email '${address}'`, {
			description:
				"An invitation that was accepted, revoked or has expired is not looked for. Choose it 'By ID'.",
		});
	}
	throw new UserError(`${matching.length} pending invitations match ${address}`, {
		description: `Choose one of them By ID: ${matching.map(({ id }) => id).join(', ')}`,
	});
}

const INVITATION: RecordKind = {
	noun: 'invitation',
	search: { searchInvitations },
	prefix: 'inv_',
	otherNames: [
		{
			mode: { name: 'email', displayName: 'By Email', placeholder: 'e.g. nathan@example.com' },
			find: findPending,
		},
	],
};

/** Chooses one invitation: From List, By ID or, while it is pending, By Email. */
export const invitation = () => locator('invitationId', INVITATION, { required: true });
