import { countedPage, inOrder } from '../../records/lists.mts';
import type { Handlers } from '../../resource.mts';
import {
	invitationJson,
	invitationStatus,
	publicOrganization,
} from '../organizationInvitation/shape.mts';
import type { OrganizationRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import { findUser } from '../../operations/findUser.mts';

export const belonging: Handlers = {
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
