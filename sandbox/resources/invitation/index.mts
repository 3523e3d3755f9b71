import { badValue, Refusal } from '../../errors.mts';
import { findRecord } from '../../records/find.mts';
import { inOrder, listPage } from '../../records/lists.mts';
import type { Body } from '../../requests/body.mts';
import type { Handlers, Resource } from '../../resource.mts';
import type { Seed } from '../../store/seed.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import { fits, invitationJson, invite } from './record.mts';
import type { InvitationRecord } from './record.mts';

interface Tables {
	invitations: InvitationRecord;
}

/** Made-up people without an account, at a domain reserved for examples (RFC 2606). */
const INVITED = { ingrid: 'pending', malik: 'pending', tess: 'revoked', viktor: 'expired' };

/** An instance without users has invited nobody. */
function seed(store: Store, { date, users }: Seed): void {
	if (users === 0) return;
	for (const [index, [name, status]] of Object.entries(INVITED).entries()) {
		const [invitation] = invite(store, date - (index * 20 + 2) * DAY, [
			{ email_address: `${name}@newcomers.example`, public_metadata: { plan: 'free' } },
		]);
		invitation.status = status;
	}
}

const handlers: Handlers = {
	CreateInvitation: ({ store, now, body }) => invitationJson(invite(store, now, [body])[0]),

	CreateBulkInvitations: ({ store, now, body }) =>
		invite(store, now, body as Body[]).map(invitationJson),

	ListInvitations: ({ store, query }) => {
		const isAsked = fits(query);
		const fitting = where(
			store.invitations,
			(one) => isAsked(one) && (query.status === 'revoked' || one.status !== 'revoked'),
		);
		const ordered = inOrder(fitting, query.order_by, {
			created_at: (one) => one.created_at,
			email_address: (one) => one.email_address,
			expires_at: (one) => one.expires_at,
		});
		return listPage(ordered, query, invitationJson);
	},

	RevokeInvitation: ({ store, now, path }) => {
		const invitation = findRecord(store.invitations, 'invitation', path.invitation_id);
		if (invitation.status !== 'pending') {
			throw new Refusal(
				400,
				badValue('invitation_id', `is of an invitation that is ${invitation.status} already`),
			);
		}
		invitation.status = 'revoked';
		invitation.updated_at = now;
		return invitationJson(invitation);
	},
};

/** Invitations to the application. Clerk has no webhooks for them. */
export const invitation: Resource<Tables> = {
	tables: { invitations: 'inv' },
	seed,
	handlers,
};
