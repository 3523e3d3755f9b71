import type { Seed } from '../../store/seed.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import type { OrganizationRecord } from '../organization/record.mts';
import { invite } from './record.mts';

/** Adds two pending invitations and a revoked one. */
export function seedInvitations(
	store: Store,
	{ date }: Seed,
	{ id, slug, created_by }: OrganizationRecord,
): void {
	for (let nth = 0; nth < 3; nth += 1) {
		const invitation = invite(store, date - (nth + 1) * DAY, id, {
			email_address: `guest${nth + 1}@${slug}.example.com`,
			role: 'org:member',
			inviter_user_id: created_by,
			// Still open when the sandbox runs long after the seed's date.
			expires_in_days: 365,
		});
		if (nth === 2) Object.assign(invitation, { status: 'revoked', updated_at: date });
	}
}
