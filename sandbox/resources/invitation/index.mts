import { badValue, entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import { countedPage, inOrder, page } from '../../records/lists.mts';
import type { Handlers } from '../../resource.mts';
import type { Body } from '../../requests/body.mts';
import type { Query } from '../../requests/query.mts';
import { invitationJson } from './record.mts';
import type { InvitationRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { cleanEmail, identifierErrors } from '../user/identifiers.mts';

const DAY = 24 * 60 * 60 * 1000;

/** Days that an invitation stands unless told otherwise. */
const USUAL_DAYS = 30;

/** Whether a record is among those that `query` and `status` of a list ask for. */
export const fits =
	({ query, status }: Query) =>
	(record: { id: string; email_address: string; status: string }): boolean =>
		(!query || record.id === query || record.email_address.includes(query.toLowerCase())) &&
		(!status || record.status === status);

/**
 * Makes the invitations of these bodies: all of them, or none.
 *
 * @throws Refusal if one of the addresses is wrong, has a user or is invited already
 */
export function invite(store: Store, now: number, bodies: Body[]): InvitationRecord[] {
	const errors = bodies.flatMap(({ email_address, ignore_existing }) =>
		identifierErrors(store, { email_address }).filter(
			({ code }) => !ignore_existing || code !== 'form_identifier_exists',
		),
	);
	refuseIfAny(errors);
	refuseInvited(store, bodies);
	return bodies.map((body) => addInvitation(store, now, body));
}

function refuseInvited(store: Store, bodies: Body[]): void {
	const pending = new Set(
		[...where(store.invitations, fits({ status: 'pending' }))].map((one) => one.email_address),
	);
	const twice = bodies
		.filter(({ ignore_existing }) => !ignore_existing)
		.map(({ email_address }) => cleanEmail(email_address))
		.filter((email, index, all) => pending.has(email) || all.indexOf(email) < index);
	if (twice.length === 0) return;
	throw new Refusal(400, {
		...entry(
			'duplicate_record',
			'duplicate invitation',
			`There are already pending invitations for the following email addresses: ${twice.join(', ')}`,
		),
		meta: { email_addresses: twice },
	});
}

function addInvitation(store: Store, now: number, body: Body): InvitationRecord {
	const id = store.id('inv', now);
	const invitation: InvitationRecord = {
		id,
		email_address: cleanEmail(body.email_address),
		public_metadata: body.public_metadata ?? {},
		status: 'pending',
		url: `https://accounts.example.com/v1/tickets/accept?ticket=ticket_of_${id}`,
		expires_at: now + (body.expires_in_days ?? USUAL_DAYS) * DAY,
		created_at: now,
		updated_at: now,
	};
	store.invitations.set(id, invitation);
	return invitation;
}

export const invitations: Handlers = {
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
		return query.paginated
			? countedPage(ordered, query, invitationJson)
			: page(ordered, query).map(invitationJson);
	},

	RevokeInvitation: ({ store, now, path }) => {
		const invitation = store.invitations.get(path.invitation_id);
		if (!invitation) throw notFound('invitation', path.invitation_id);
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
