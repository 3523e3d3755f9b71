import { notFound } from '../../errors.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import type { Metadata } from '../../values/metadata.mts';

/** A membership as stored. */
export interface MembershipRecord {
	id: string;
	organization_id: string;
	user_id: string;
	role: string;
	public_metadata: Metadata;
	private_metadata: Metadata;
	created_at: number;
	updated_at: number;
}

/** The membership of this user in this organization, if there is one. */
export const membershipOf = (store: Store, organizationId: string, userId: string) =>
	where(
		store.memberships,
		(one) => one.organization_id === organizationId && one.user_id === userId,
	).next().value as MembershipRecord | undefined;

/** The membership of this user in this organization. @throws Refusal 404 */
export function findMembership(
	store: Store,
	organizationId: string,
	userId: string,
): MembershipRecord {
	const membership = membershipOf(store, organizationId, userId);
	if (!membership) throw notFound(`membership in organization ${organizationId} of user`, userId);
	return membership;
}

/** Makes the user a member, without any checks. */
export function addMember(
	store: Store,
	now: number,
	member: Pick<MembershipRecord, 'organization_id' | 'user_id' | 'role'> &
		Partial<MembershipRecord>,
): MembershipRecord {
	const membership: MembershipRecord = {
		id: store.id('orgmem', now),
		public_metadata: {},
		private_metadata: {},
		created_at: now,
		updated_at: now,
		...member,
	};
	store.memberships.set(membership.id, membership);
	return membership;
}

/** Removes the memberships that fit. */
export function removeMembers(store: Store, fits: (membership: MembershipRecord) => boolean): void {
	for (const { id } of where(store.memberships, fits)) store.memberships.delete(id);
}
