import type { Store } from '../store/store.mts';
import { seedAccess } from './access.mts';
import { seedInvitationsAndDomains } from './invitationsAndDomains.mts';
import { seedOrganizations } from './organizations.mts';
import { seedRules } from './rules.mts';
import { seedSessions } from './sessions.mts';
import { seedSignInMethods } from './signInMethods.mts';
import { seedSignUps } from './signUps.mts';
import { seedUsers } from './users.mts';

/** How much there is at first, and when "now" was for it. */
export interface Seed {
	users: number;
	organizations: number;
	sessions: number;
	/** Everything happened in the two years before this, epoch milliseconds. */
	date: number;
}

/** The usual start: the same for everyone, on every day. */
export const SEED: Seed = {
	users: 300,
	organizations: 40,
	sessions: 400,
	date: Date.UTC(2026, 9, 1),
};

/** Fills an empty store with believable records; the same store and seed give the same ones. */
export function seedStore(store: Store, seed: Partial<Seed> = {}): void {
	const all = { ...SEED, ...seed };
	seedUsers(store, all);
	seedOrganizations(store, all);
	seedSessions(store, all);
	seedInvitationsAndDomains(store, all);
	seedRules(store, all);
	if (all.users > 0) seedAccess(store, all);
	seedSignInMethods(store, all);
	seedSignUps(store, all);
}
