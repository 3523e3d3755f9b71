import { badFormat, entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import { countedPage, inOrder } from '../../records/lists.mts';
import { metadataErrors } from '../../values/metadata.mts';
import type { Call, Handlers } from '../../resource.mts';
import type { Body } from '../../requests/body.mts';
import { invitationJson, invitationStatus, publicOrganization } from './shape.mts';
import { ADMIN } from '../organizationRole/record.mts';
import type { OrganizationInvitationRecord, OrganizationRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { findOrganization } from '../organization/record.mts';
import { checkRole, membershipOf } from '../organizationMembership/index.mts';

const DAY = 24 * 60 * 60 * 1000;
const DAYS = 30;

/** Puts an invitation into the store, without any checks. */
export function invite(
	store: Store,
	now: number,
	organizationId: string,
	body: Body,
): OrganizationInvitationRecord {
	const invitation: OrganizationInvitationRecord = {
		id: store.id('orginv', now),
		organization_id: organizationId,
		email_address: body.email_address.trim().toLowerCase(),
		role: body.role,
		inviter_id: body.inviter_user_id ?? null,
		status: 'pending',
		public_metadata: body.public_metadata ?? {},
		private_metadata: body.private_metadata ?? {},
		redirect_url: body.redirect_url ?? null,
		expires_at: now + (body.expires_in_days ?? DAYS) * DAY,
		created_at: now,
		updated_at: now,
	};
	store.organizationInvitations.set(invitation.id, invitation);
	return invitation;
}

/** @throws Refusal when Clerk would not send this invitation */
function checkInvitation({ store, now }: Call, organizationId: string, body: Body): void {
	checkRole(store, body.role);
	const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(body.email_address.trim());
	refuseIfAny([
		...(isAddress ? [] : [badFormat('email_address', 'must be a valid email address')]),
		...metadataErrors(body),
	]);
	checkAdmin(store, organizationId, body.inviter_user_id);
	const address = body.email_address.trim().toLowerCase();
	const isMember = where(
		store.memberships,
		({ organization_id, user_id }) =>
			organization_id === organizationId &&
			Boolean(
				store.users.get(user_id)?.email_addresses.some((one) => one.email_address === address),
			),
	).next().value;
	if (isMember) {
		throw new Refusal(
			400,
			entry(
				'already_a_member_in_organization',
				'already a member',
				`${address} is already a member of the organization.`,
			),
		);
	}
	const isInvited = where(
		store.organizationInvitations,
		(one) =>
			one.organization_id === organizationId &&
			one.email_address === address &&
			invitationStatus(one, now) === 'pending',
	).next().value;
	if (isInvited) throw duplicate(address);
}

const duplicate = (address: string): Refusal =>
	new Refusal(
		400,
		entry('duplicate_record', 'duplicate record', `${address} has a pending invitation already.`),
	);

/** Only admins of the organization invite and revoke. @throws Refusal 403 */
function checkAdmin(store: Store, organizationId: string, userId: string | null | undefined): void {
	if (userId == null || membershipOf(store, organizationId, userId)?.role === ADMIN) return;
	throw new Refusal(
		403,
		entry(
			'not_an_admin_in_organization',
			'not an administrator',
			`User ${userId} is not an administrator of the organization.`,
		),
	);
}

function findInvitation({ store, path }: Call): OrganizationInvitationRecord {
	const { id } = findOrganization(store, path.organization_id);
	const invitation = store.organizationInvitations.get(path.invitation_id);
	if (invitation?.organization_id === id) return invitation;
	throw notFound('organization invitation', path.invitation_id);
}

function list(
	{ store, now, query }: Call,
	fits: (invitation: OrganizationInvitationRecord) => boolean,
	show: (invitation: OrganizationInvitationRecord) => object,
) {
	const fitting = where(
		store.organizationInvitations,
		(one) => fits(one) && (!query.status || invitationStatus(one, now) === query.status),
	);
	const ordered = inOrder(fitting, query.order_by, {
		created_at: ({ created_at }) => created_at,
		email_address: ({ email_address }) => email_address,
	});
	return countedPage(ordered, query, show);
}

export const organizationInvitations: Handlers = {
	ListOrganizationInvitations: (call) => {
		const { id } = findOrganization(call.store, call.path.organization_id);
		const address = call.query.email_address?.toLowerCase();
		return list(
			call,
			(one) => one.organization_id === id && (!address || one.email_address === address),
			(one) => invitationJson(call.store, one, call.now),
		);
	},

	ListInstanceOrganizationInvitations: (call) => {
		const { store, now, query } = call;
		const part = query.query?.toLowerCase() ?? '';
		return list(
			call,
			(one) => one.email_address.includes(part),
			(one) => ({
				...invitationJson(store, one, now),
				public_organization_data: publicOrganization(
					store.organizations.get(one.organization_id) as OrganizationRecord,
				),
			}),
		);
	},

	CreateOrganizationInvitation: (call) => {
		const { store, now, path, body } = call;
		const { id } = findOrganization(store, path.organization_id);
		checkInvitation(call, id, body);
		return invitationJson(store, invite(store, now, id, body), now);
	},

	CreateOrganizationInvitationBulk: (call) => {
		const { store, now, path } = call;
		const bodies = call.body as unknown as Body[];
		const { id } = findOrganization(store, path.organization_id);
		const seen = new Set<string>();
		for (const body of bodies) {
			checkInvitation(call, id, body);
			const address = body.email_address.trim().toLowerCase();
			if (seen.has(address)) throw duplicate(address);
			seen.add(address);
		}
		const made = bodies.map((body) => invitationJson(store, invite(store, now, id, body), now));
		return { data: made, total_count: made.length };
	},

	GetOrganizationInvitation: (call) => invitationJson(call.store, findInvitation(call), call.now),

	RevokeOrganizationInvitation: (call) => {
		const { store, now, body } = call;
		const invitation = findInvitation(call);
		checkAdmin(store, invitation.organization_id, body.requesting_user_id);
		if (invitationStatus(invitation, now) !== 'pending') {
			throw new Refusal(
				400,
				entry(
					'organization_invitation_not_pending',
					'not pending',
					'Only pending invitations can be revoked.',
				),
			);
		}
		Object.assign(invitation, { status: 'revoked', updated_at: now });
		return invitationJson(store, invitation, now);
	},
};
