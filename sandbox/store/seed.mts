import type { Store } from './store.mts';
import { seedAccess } from '../seed/access.mts';
import { seedInvitationsAndDomains } from '../resources/organizationDomain/seed.mts';
import { seedOrganizations } from '../resources/organization/seed.mts';
import { seedRules } from '../seed/rules.mts';
import { seedSessions } from '../resources/session/seed.mts';
import { seedSignInMethods } from '../resources/user/signInMethods.mts';
import { seedSignUps } from '../seed/signUps.mts';
import { seedUsers } from '../resources/user/seed.mts';

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
