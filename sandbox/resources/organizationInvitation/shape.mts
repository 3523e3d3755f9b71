import type { Store } from '../../store/store.mts';
import { imageUrl } from '../../values/images.mts';
import { roleByKey } from '../organizationRole/record.mts';
import type { UserRecord } from '../user/record.mts';
import { primaryEmail, primaryPhone } from '../user/shape.mts';
import { invitationStatus } from './record.mts';
import type { OrganizationInvitationRecord } from './record.mts';

/** An OrganizationInvitation as on the wire; it has a link only while it is pending. */
export function invitationJson(
	store: Store,
	invitation: OrganizationInvitationRecord,
	now: number,
): object {
	const { redirect_url, ...rest } = invitation;
	const inviter = invitation.inviter_id && store.users.get(invitation.inviter_id);
	const status = invitationStatus(invitation, now);
	const to = redirect_url ? `&redirect_url=${encodeURIComponent(redirect_url)}` : '';
	return {
		...rest,
		object: 'organization_invitation',
		role_name: roleByKey(store, invitation.role)?.name ?? invitation.role,
		status,
		url:
			status === 'pending'
				? `https://accounts.sandbox.test/v1/tickets/accept?ticket=${invitation.id}${to}`
				: null,
		public_inviter_data: inviter ? inviterJson(inviter) : null,
	};
}

const inviterJson = (user: UserRecord) => ({
	user_id: user.id,
	first_name: user.first_name,
	last_name: user.last_name,
	image_url: imageUrl(user),
	has_image: user.has_image,
	identifier: primaryEmail(user) ?? primaryPhone(user) ?? user.username ?? user.id,
});
