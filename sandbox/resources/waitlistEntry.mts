import { badValue, entry, notFound, Refusal, refuseIfAny } from '../errors.mts';
import { countedPage, inOrder } from '../records/lists.mts';
import type { Call, Handlers } from '../resource.mts';
import type { Body } from '../requests/body.mts';
import { waitlistEntryJson } from './invitation/record.mts';
import type { WaitlistRecord } from '../store/records.mts';
import { where } from '../store/store.mts';
import type { Store } from '../store/store.mts';
import { cleanEmail, identifierErrors } from './user/identifiers.mts';
import { fits, invite } from './invitation/index.mts';

/** The entries for these bodies, new ones where there are none. All of them are made, or none. */
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
export function addEntry(store: Store, now: number, email_address: string): WaitlistRecord {
	const added: WaitlistRecord = {
		id: store.id('wle', now),
		email_address,
		status: 'pending',
		invitation_id: null,
		invited_at: null,
		created_at: now,
		updated_at: now,
	};
	store.waitlist.set(added.id, added);
	return added;
}

/** The entry of the path. @throws Refusal 404, or 409 if its status is none of these */
function findEntry({ store, path }: Call, ...statuses: string[]): WaitlistRecord {
	const id = path.waitlist_entry_id;
	const found = store.waitlist.get(id);
	if (!found) throw notFound('waitlist entry', id);
	if (!statuses.includes(found.status)) {
		const text = `The waitlist entry is ${found.status} already.`;
		throw new Refusal(409, entry('waitlist_entry_conflict', text));
	}
	return found;
}

export const waitlist: Handlers = {
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
