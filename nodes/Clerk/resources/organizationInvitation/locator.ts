import { locator, type RecordKind } from '../../fields/locator';
import { LARGEST_PAGE, PAGE_SIZE, search, type CountedList } from '../../fields/search';
import { organizationPath } from '../organization/locator';

interface ListedInvitation {
	id: string;
	email_address: string;
	role: string;
	role_name?: string;
	status?: string;
}

/**
 * Invitations of the chosen organization, the latest first. Clerk finds only whole e-mail addresses
 * here, so what was typed is looked for in as many invitations as a request can bring.
 */
const searchOrganizationInvitations = search(async (ask, context) => {
	const typed = context.filter?.toLowerCase();
	const limit = typed ? LARGEST_PAGE : PAGE_SIZE;
	const offset = (context.offset / PAGE_SIZE) * limit;
	const { data, total_count: total } = await ask<CountedList<ListedInvitation>>(
		`${await organizationPath(context)}/invitations`,
		{ order_by: '-created_at', limit, offset },
	);
	return {
		items: data
			.map((one) => ({ name: invitationLabel(one), value: one.id }))
			.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(typed ?? '')),
		hasMore: offset + data.length < total,
	};
});

/** `ada@example.com, Member, pending` */
const invitationLabel = ({ email_address: email, role, role_name, status }: ListedInvitation) =>
	[email, role_name ?? role, status].filter(Boolean).join(', ');

const INVITATION: RecordKind = {
	noun: 'invitation',
	search: { searchOrganizationInvitations },
	prefix: 'orginv_',
	showsExample: true,
};

/** Chooses one invitation into the organization that the field `organizationId` chooses. */
export const organizationInvitation = locator('invitationId', INVITATION, { required: true });
