import { entry, notFound, Refusal } from '../../errors.mts';
import { countedPage, inOrder } from '../../records/lists.mts';
import type { Body } from '../../requests/body.mts';
import type { Call, Handlers, Resource } from '../../resource.mts';
import { where } from '../../store/store.mts';
import { answered, eachAnswered } from '../../webhooks/events.mts';
import { findOrganization } from '../organization/record.mts';
import type { OrganizationRecord } from '../organization/record.mts';
import { publicOrganization } from '../organization/shape.mts';
import { checkAdmin, checkInvitation, duplicate } from './checks.mts';
import { invitationStatus, invite } from './record.mts';
import type { OrganizationInvitationRecord } from './record.mts';
import { invitationJson } from './shape.mts';

interface Tables {
	organizationInvitations: OrganizationInvitationRecord;
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

const handlers: Handlers = {
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

/** Invitations to organizations. Their sample data comes with that of the domains. */
export const organizationInvitation: Resource<Tables> = {
	tables: { organizationInvitations: 'orginv' },
	handlers,
	events: {
		CreateOrganizationInvitation: answered('organizationInvitation.created'),
		CreateOrganizationInvitationBulk: eachAnswered('organizationInvitation.created'),
		RevokeOrganizationInvitation: answered('organizationInvitation.revoked'),
	},
};
