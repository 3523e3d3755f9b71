import type { Body } from '../../requests/body.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import type { Metadata } from '../../values/metadata.mts';

/** Days until an invitation expires unless the request says otherwise. */
const USUAL_DAYS = 30;

/** An invitation as stored. */
export interface OrganizationInvitationRecord {
	id: string;
	organization_id: string;
	email_address: string;
	role: string;
	inviter_id: string | null;
	/** `pending`, `accepted` or `revoked`; see `invitationStatus` for `expired`. */
	status: string;
	public_metadata: Metadata;
	private_metadata: Metadata;
	redirect_url: string | null;
	expires_at: number;
	created_at: number;
	updated_at: number;
}

/** The status at this time: a pending invitation expires. */
export const invitationStatus = (
	{ status, expires_at }: OrganizationInvitationRecord,
	now: number,
): string => (status === 'pending' && expires_at <= now ? 'expired' : status);

/** Adds an invitation, without any checks. */
export function invite(
	store: Store,
	now: number,
	organizationId: string,
	body: Body,
): OrganizationInvitationRecord {
	return store.insert('organizationInvitations', now, {
		organization_id: organizationId,
		email_address: body.email_address.trim().toLowerCase(),
		role: body.role,
		inviter_id: body.inviter_user_id ?? null,
		status: 'pending',
		public_metadata: body.public_metadata ?? {},
		private_metadata: body.private_metadata ?? {},
		redirect_url: body.redirect_url ?? null,
		expires_at: now + (body.expires_in_days ?? USUAL_DAYS) * DAY,
	});
}
