import { invite } from '../organizationInvitation/index.mts';
import type { Store } from '../../store/store.mts';
import type { Seed } from '../../store/seed.mts';

const DAY = 24 * 60 * 60 * 1000;

/** Of the organizations, every which one has domains, and every which one invitations. */
const EVERY_DOMAIN = 5;
const EVERY_INVITATION = 4;

/**
 * Gives some organizations a domain and some of them invitations, most of which are pending. Without
 * chance, so that the records that were there before stay the same.
 */
export function seedInvitationsAndDomains(store: Store, { date }: Seed): void {
	for (const [index, organization] of [...store.organizations.values()].entries()) {
		const { id, slug, created_by } = organization;
		if (index % EVERY_DOMAIN === 0) {
			const isFree = index % (2 * EVERY_DOMAIN) === 0;
			const createdAt = organization.created_at + DAY;
			const domainId = store.id('orgdmn', createdAt);
			store.organizationDomains.set(domainId, {
				id: domainId,
				organization_id: id,
				name: `${slug}.example.com`,
				enrollment_mode: isFree ? 'automatic_invitation' : 'manual_invitation',
				verified_at: createdAt,
				ownership_verified_at: null,
				created_at: createdAt,
				updated_at: createdAt,
			});
		}
		for (let nth = 0; index % EVERY_INVITATION === 0 && nth < 3; nth += 1) {
			const invitation = invite(store, date - (nth + 1) * DAY, id, {
				email_address: `guest${nth + 1}@${slug}.example.com`,
				role: 'org:member',
				inviter_user_id: created_by,
				// Still open when the sandbox is tried out long after the seed's date.
				expires_in_days: 365,
			});
			if (nth === 2) Object.assign(invitation, { status: 'revoked', updated_at: date });
		}
	}
}
