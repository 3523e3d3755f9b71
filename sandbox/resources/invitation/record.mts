import type { InvitationRecord, WaitlistRecord } from '../../store/records.mts';
import type { Store } from '../../store/store.mts';

/** An Invitation as on the wire. */
export const invitationJson = (invitation: InvitationRecord): object => ({
	...invitation,
	object: 'invitation',
	revoked: invitation.status === 'revoked',
});

/** A WaitlistEntry as on the wire. */
export function waitlistEntryJson(store: Store, entry: WaitlistRecord): object {
	const { invitation_id: id, invited_at: _, ...rest } = entry;
	const invitation = store.invitations.get(id ?? '');
	return {
		...rest,
		object: 'waitlist_entry',
		is_locked: false,
		invitation: invitation ? invitationJson(invitation) : null,
	};
}
