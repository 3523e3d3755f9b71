import { entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import { countedPage, inOrder } from '../../records/lists.mts';
import type { Orders } from '../../records/lists.mts';
import { mergeMetadata, metadataErrors } from '../../values/metadata.mts';
import type { Call, Handlers } from '../../resource.mts';
import { membershipJson } from './shape.mts';
import { membersCount } from '../organization/shape.mts';
import { roleByKey } from '../organizationRole/record.mts';
import { primaryEmail, primaryPhone } from '../user/shape.mts';
import type { MembershipRecord, UserRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { findOrganization } from '../organization/record.mts';
import { findUser } from '../../operations/findUser.mts';
import { userFilter } from '../user/filter.mts';

/** The membership of this user in this organization, if there is one. */
export const membershipOf = (store: Store, organizationId: string, userId: string) =>
	where(
		store.memberships,
		(one) => one.organization_id === organizationId && one.user_id === userId,
	).next().value as MembershipRecord | undefined;

/**
 * The membership of this user in this organization.
 *
 * @throws Refusal 404
 */
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

/** Takes out the memberships that fit. */
export function removeMembers(store: Store, fits: (membership: MembershipRecord) => boolean): void {
	for (const { id } of where(store.memberships, fits)) store.memberships.delete(id);
}

/**
 * Lets a role pass that the instance has.
 *
 * @throws Refusal 404
 */
export function checkRole(store: Store, role: string): void {
	if (!roleByKey(store, role)) throw notFound('role', role);
}

function ordersOf(store: Store): Orders<MembershipRecord> {
	const by =
		(value: (user: UserRecord) => string | null) =>
		({ user_id }: MembershipRecord) =>
			value(store.users.get(user_id) as UserRecord);
	return {
		created_at: ({ created_at }) => created_at,
		email_address: by(primaryEmail),
		first_name: by(({ first_name }) => first_name),
		last_name: by(({ last_name }) => last_name),
		phone_number: by(primaryPhone),
		username: by(({ username }) => username),
	};
}

function list({ store, query }: Call, fits: (membership: MembershipRecord) => boolean) {
	const ordered = inOrder(
		where(store.memberships, fits),
		query.order_by ?? '-created_at',
		ordersOf(store),
	);
	return countedPage(ordered, query, (one) => membershipJson(store, one));
}

export const memberships: Handlers = {
	ListOrganizationMemberships: (call) => {
		const { store, path, query } = call;
		const { id } = findOrganization(store, path.organization_id);
		const fitsUser = userFilter(store, query);
		return list(
			call,
			({ organization_id, user_id, role }) =>
				organization_id === id &&
				(!query.role || query.role.includes(role)) &&
				fitsUser(store.users.get(user_id) as UserRecord),
		);
	},

	UsersGetOrganizationMemberships: (call) => {
		const { id } = findUser(call.store, call.path.user_id);
		return list(call, ({ user_id }) => user_id === id);
	},

	InstanceGetOrganizationMemberships: (call) => list(call, () => true),

	CreateOrganizationMembership: ({ store, now, path, body }) => {
		const organization = findOrganization(store, path.organization_id);
		const user = findUser(store, body.user_id);
		checkRole(store, body.role);
		refuseIfAny(metadataErrors(body));
		if (membershipOf(store, organization.id, user.id)) {
			throw new Refusal(
				400,
				entry(
					'already_a_member_in_organization',
					'already a member',
					`User ${user.id} is already a member of the organization.`,
				),
			);
		}
		const most = organization.max_allowed_memberships;
		if (most > 0 && membersCount(store, organization.id) >= most) {
			throw new Refusal(
				403,
				entry(
					'organization_membership_quota_exceeded',
					'Organization membership quota exceeded',
					`You have reached your limit of ${most} organization memberships.`,
				),
			);
		}
		const membership = addMember(store, now, {
			organization_id: organization.id,
			user_id: user.id,
			role: body.role,
			public_metadata: body.public_metadata ?? {},
			private_metadata: body.private_metadata ?? {},
		});
		return membershipJson(store, membership);
	},

	UpdateOrganizationMembership: ({ store, now, path, body }) => {
		const membership = findMembership(store, path.organization_id, path.user_id);
		checkRole(store, body.role);
		Object.assign(membership, { role: body.role, updated_at: now });
		return membershipJson(store, membership);
	},

	UpdateOrganizationMembershipMetadata: ({ store, now, path, body }) => {
		const membership = findMembership(store, path.organization_id, path.user_id);
		mergeMetadata(membership, body);
		membership.updated_at = now;
		return membershipJson(store, membership);
	},

	DeleteOrganizationMembership: ({ store, path }) => {
		const membership = findMembership(store, path.organization_id, path.user_id);
		const answer = membershipJson(store, membership);
		store.memberships.delete(membership.id);
		return answer;
	},
};
