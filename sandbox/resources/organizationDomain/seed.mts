import type { Seed } from '../../store/seed.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import type { OrganizationRecord } from '../organization/record.mts';
import { seedInvitations } from '../organizationInvitation/seed.mts';

/** Every how many organizations one has a domain, or invitations. */
const EVERY_DOMAIN = 5;
const EVERY_INVITATION = 4;

/**
 * Gives some organizations a domain, and some of them invitations. One pass adds both,
 * because the order in which records are added decides their ids.
 */
export function seedDomainsAndInvitations(store: Store, seed: Seed): void {
	for (const [index, organization] of [...store.organizations.values()].entries()) {
		if (index % EVERY_DOMAIN === 0) {
			const isFree = index % (2 * EVERY_DOMAIN) === 0;
			seedDomain(store, organization, isFree ? 'automatic_invitation' : 'manual_invitation');
		}
		if (index % EVERY_INVITATION === 0) seedInvitations(store, seed, organization);
	}
}

function seedDomain(
	store: Store,
	{ id, slug, created_at }: OrganizationRecord,
	enrollment_mode: string,
): void {
	const createdAt = created_at + DAY;
	store.insert('organizationDomains', createdAt, {
		organization_id: id,
		name: `${slug}.example.com`,
		enrollment_mode,
		verified_at: createdAt,
		ownership_verified_at: null,
	});
}
