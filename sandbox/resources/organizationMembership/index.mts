import { entry, Refusal, refuseIfAny } from '../../errors.mts';
import type { Handlers, Resource } from '../../resource.mts';
import { mergeMetadata, metadataErrors } from '../../values/metadata.mts';
import { answered } from '../../webhooks/events.mts';
import { findOrganization } from '../organization/record.mts';
import { membersCount } from '../organization/shape.mts';
import { checkRole } from '../organizationRole/record.mts';
import { userFilter } from '../user/filter.mts';
import { findUser } from '../user/record.mts';
import type { UserRecord } from '../user/record.mts';
import { listMemberships } from './list.mts';
import { addMember, findMembership, membershipOf } from './record.mts';
import type { MembershipRecord } from './record.mts';
import { membershipJson } from './shape.mts';

interface Tables {
	memberships: MembershipRecord;
}

const handlers: Handlers = {
	ListOrganizationMemberships: (call) => {
		const { store, path, query } = call;
		const { id } = findOrganization(store, path.organization_id);
		const fitsUser = userFilter(store, query);
		return listMemberships(
			call,
			({ organization_id, user_id, role }) =>
				organization_id === id &&
				(!query.role || query.role.includes(role)) &&
				fitsUser(store.users.get(user_id) as UserRecord),
		);
	},

	InstanceGetOrganizationMemberships: (call) => listMemberships(call, () => true),

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

/** Organization memberships. Their sample data comes with the organizations. */
export const organizationMembership: Resource<Tables> = {
	tables: { memberships: 'orgmem' },
	handlers,
	events: {
		CreateOrganizationMembership: answered('organizationMembership.created'),
		DeleteOrganizationMembership: answered('organizationMembership.deleted'),
		UpdateOrganizationMembership: answered('organizationMembership.updated'),
		UpdateOrganizationMembershipMetadata: answered('organizationMembership.updated'),
	},
};
