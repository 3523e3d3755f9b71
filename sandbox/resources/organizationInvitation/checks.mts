import { badFormat, entry, Refusal, refuseIfAny } from '../../errors.mts';
import type { Body } from '../../requests/body.mts';
import type { Call } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { metadataErrors } from '../../values/metadata.mts';
import { membershipOf } from '../organizationMembership/record.mts';
import { ADMIN, checkRole } from '../organizationRole/record.mts';
import { invitationStatus } from './record.mts';

/** @throws Refusal if Clerk would not send this invitation */
export function checkInvitation({ store, now }: Call, organizationId: string, body: Body): void {
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

/** 400: the address is invited already. */
export const duplicate = (address: string): Refusal =>
	new Refusal(
		400,
		entry('duplicate_record', 'duplicate record', `${address} has a pending invitation already.`),
	);

/** Only admins of the organization may invite and revoke. @throws Refusal 403 */
export function checkAdmin(
	store: Store,
	organizationId: string,
	userId: string | null | undefined,
): void {
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
