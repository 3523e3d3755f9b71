import { addIdentifier } from '../resources/allowlistIdentifier/identifierList.mts';
import { invite } from '../resources/invitation/index.mts';
import { addEntry } from '../resources/waitlistEntry.mts';
import type { Store } from '../store/store.mts';
import type { Seed } from '../store/seed.mts';

const DAY = 24 * 60 * 60 * 1000;

/** Made-up people who have no account yet, under domains reserved for examples (RFC 2606). */
const INVITED = { ingrid: 'pending', malik: 'pending', tess: 'revoked', viktor: 'expired' };
const WAITING = { bruno: 'pending', dalia: 'pending', esme: 'pending', ferran: 'rejected' };

/** Makes a few invitations, people on the waitlist, and entries of the two lists of identifiers. */
export function seedAccess(store: Store, { date }: Seed): void {
	for (const [index, [name, status]] of Object.entries(INVITED).entries()) {
		const sentAt = date - (index * 20 + 2) * DAY;
		const [invitation] = invite(store, sentAt, [
			{ email_address: `${name}@newcomers.example`, public_metadata: { plan: 'free' } },
		]);
		invitation.status = status;
	}
	for (const [index, [name, status]] of Object.entries(WAITING).entries()) {
		const entry = addEntry(store, date - (index + 1) * DAY, `${name}@waiting.example`);
		entry.status = status;
	}
	for (const identifier of ['ingrid@newcomers.example', '@partners.example', '+12065550142']) {
		addIdentifier(store, date - 90 * DAY, 'allowlist', identifier);
	}
	for (const identifier of ['spam@junk.example', '@throwaway.example']) {
		addIdentifier(store, date - 60 * DAY, 'blocklist', identifier);
	}
}
