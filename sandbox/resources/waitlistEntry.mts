import { badValue, entry, Refusal, refuseIfAny } from '../errors.mts';
import { findRecord } from '../records/find.mts';
import { countedPage, inOrder } from '../records/lists.mts';
import type { Body } from '../requests/body.mts';
import type { Call, Handlers, Resource } from '../resource.mts';
import type { Seed } from '../store/seed.mts';
import { where } from '../store/store.mts';
import type { Kept, Store } from '../store/store.mts';
import { DAY } from '../values/dates.mts';
import { answered, eachAnswered } from '../webhooks/events.mts';
import { fits, invitationJson, invite } from './invitation/record.mts';
import { cleanEmail, identifierErrors } from './user/identifiers.mts';

interface WaitlistRecord extends Kept {
	email_address: string;
	/** `pending`, `invited`, `rejected` or `completed`. */
	status: string;
	/** The latest invitation that was sent for it. */
	invitation_id: string | null;
	invited_at: number | null;
}

interface Tables {
	waitlist: WaitlistRecord;
}

/** Made-up people who wait for access, at a domain reserved for examples (RFC 2606). */
const WAITING = { bruno: 'pending', dalia: 'pending', esme: 'pending', ferran: 'rejected' };

/** Nobody waits for an instance without users. */
function seed(store: Store, { date, users }: Seed): void {
	if (users === 0) return;
	for (const [index, [name, status]] of Object.entries(WAITING).entries()) {
		const added = addEntry(store, date - (index + 1) * DAY, `${name}@waiting.example`);
		added.status = status;
	}
}

/** A WaitlistEntry as on the wire. */
function waitlistEntryJson(store: Store, found: WaitlistRecord): object {
	const { invitation_id: id, invited_at: _, ...rest } = found;
	const invitation = store.invitations.get(id ?? '');
	return {
		...rest,
		object: 'waitlist_entry',
		is_locked: false,
		invitation: invitation ? invitationJson(invitation) : null,
	};
}

/** Puts the addresses of these bodies on the waitlist, or none of them. Known ones stay. */
function join(store: Store, now: number, bodies: Body[]): WaitlistRecord[] {
	const emails = bodies.map(({ email_address }) => cleanEmail(email_address));
	refuseIfAny([
		...bodies.flatMap(({ email_address }) => identifierErrors(store, { email_address })),
		...(new Set(emails).size < emails.length
			? [badValue('email_address', 'has a value twice')]
			: []),
	]);
	return emails.map((email) => {
		const [found] = where(store.waitlist, (one) => one.email_address === email);
		return found ?? addEntry(store, now, email);
	});
}

/** Puts an address on the waitlist, without any checks. */
function addEntry(store: Store, now: number, email_address: string): WaitlistRecord {
	const fields = { email_address, status: 'pending', invitation_id: null, invited_at: null };
	return store.insert('waitlist', now, fields);
}

/** The entry of the path. @throws Refusal 404, or 409 if it has another status */
function findEntry({ store, path }: Call, ...statuses: string[]): WaitlistRecord {
	const id = path.waitlist_entry_id;
	const found = findRecord(store.waitlist, 'waitlist entry', id);
	if (!statuses.includes(found.status)) {
		const text = `The waitlist entry is ${found.status} already.`;
		throw new Refusal(409, entry('waitlist_entry_conflict', text));
	}
	return found;
}

const handlers: Handlers = {
	CreateWaitlistEntry: ({ store, now, body }) =>
		waitlistEntryJson(store, join(store, now, [body])[0]),

	CreateBulkWaitlistEntries: ({ store, now, body }) =>
		join(store, now, body as Body[]).map((one) => waitlistEntryJson(store, one)),

	ListWaitlistEntries: ({ store, query }) => {
		const ordered = inOrder(where(store.waitlist, fits(query)), query.order_by, {
			created_at: (one) => one.created_at,
			email_address: (one) => one.email_address,
			invited_at: (one) => one.invited_at,
		});
		return countedPage(ordered, query, (one) => waitlistEntryJson(store, one));
	},

	InviteWaitlistEntry: (call) => {
		const { store, now, body } = call;
		const found = findEntry(call, 'pending', 'rejected', 'invited');
		const [invitation] = invite(store, now, [{ ...body, email_address: found.email_address }]);
		found.status = 'invited';
		found.invitation_id = invitation.id;
		found.invited_at = now;
		found.updated_at = now;
		return waitlistEntryJson(store, found);
	},

	RejectWaitlistEntry: (call) => {
		const found = findEntry(call, 'pending', 'invited');
		found.status = 'rejected';
		found.updated_at = call.now;
		return waitlistEntryJson(call.store, found);
	},

	DeleteWaitlistEntry: (call) => {
		const { id } = findEntry(call, 'pending');
		call.store.waitlist.delete(id);
		return { object: 'waitlist_entry', id, deleted: true };
	},
};

/** People on the waitlist. */
export const waitlistEntry: Resource<Tables> = {
	tables: { waitlist: 'wle' },
	seed,
	handlers,
	events: {
		CreateBulkWaitlistEntries: eachAnswered('waitlistEntry.created'),
		CreateWaitlistEntry: answered('waitlistEntry.created'),
		InviteWaitlistEntry: answered('waitlistEntry.updated'),
		RejectWaitlistEntry: answered('waitlistEntry.updated'),
	},
};
