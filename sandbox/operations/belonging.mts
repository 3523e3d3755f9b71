import { countedPage, inOrder } from '../lists.mts';
import type { Handlers } from '../operation.mts';
import {
	invitationJson,
	invitationStatus,
	publicOrganization,
} from '../shapes/organizationInvitation.mts';
import type { OrganizationRecord } from '../store/records.mts';
import { where } from '../store/store.mts';
import { findUser } from './findUser.mts';

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
