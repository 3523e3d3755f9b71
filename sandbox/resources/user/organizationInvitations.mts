import { countedPage, inOrder } from '../../records/lists.mts';
import type { Handlers } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { OrganizationRecord } from '../organization/record.mts';
import { publicOrganization } from '../organization/shape.mts';
import { invitationStatus } from '../organizationInvitation/record.mts';
import { invitationJson } from '../organizationInvitation/shape.mts';
import { findUser } from './record.mts';

/** Get Organization Invitations. */
export const organizationInvitations: Handlers = {
	UsersGetOrganizationInvitations: ({ store, now, path, query }) => {
		const user = findUser(store, path.user_id);
		const addresses = new Set(user.email_addresses.map((one) => one.email_address));
		const invitations = where(
			store.organizationInvitations,
			(one) =>
				addresses.has(one.email_address) &&
				(!query.status || invitationStatus(one, now) === query.status),
		);
		const ordered = inOrder(invitations, '-created_at', {
			created_at: ({ created_at }) => created_at,
		});
		return countedPage(ordered, query, (one) => ({
			...invitationJson(store, one, now),
			public_organization_data: publicOrganization(
				store.organizations.get(one.organization_id) as OrganizationRecord,
			),
		}));
	},
};
