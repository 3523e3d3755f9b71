import { entry, Refusal, refuseIfAny } from '../../errors.mts';
import type { Body } from '../../requests/body.mts';
import type { Query } from '../../requests/query.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import type { Metadata } from '../../values/metadata.mts';
import { cleanEmail, identifierErrors } from '../user/identifiers.mts';

/** Days until an invitation expires unless the request says otherwise. */
const USUAL_DAYS = 30;

/** An invitation to the application, as stored. */
export interface InvitationRecord {
	id: string;
	email_address: string;
	public_metadata: Metadata;
	/** `pending`, `accepted`, `revoked` or `expired`. */
	status: string;
	url: string;
	expires_at: number | null;
	created_at: number;
	updated_at: number;
}

/** An Invitation as on the wire. */
export const invitationJson = (invitation: InvitationRecord): object => ({
	...invitation,
	object: 'invitation',
	revoked: invitation.status === 'revoked',
});

/** Whether a record fits the `query` and `status` of a list. */
export const fits =
	({ query, status }: Query) =>
	(record: { id: string; email_address: string; status: string }): boolean =>
		(!query || record.id === query || record.email_address.includes(query.toLowerCase())) &&
		(!status || record.status === status);

/**
 * Creates the invitations of these bodies: all of them, or none.
 *
 * @throws Refusal if an address is malformed, belongs to a user or is already invited
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
