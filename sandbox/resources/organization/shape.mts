import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { imageUrl } from '../../values/images.mts';
import { ADMIN } from '../organizationRole/record.mts';
import type { OrganizationRecord } from './record.mts';

/** How many members an organization has. */
export const membersCount = (store: Store, organizationId: string): number =>
	[...where(store.memberships, (one) => one.organization_id === organizationId)].length;

/**
 * An Organization as on the wire.
 *
 * @param asked the query, which asks for the optional parts
 */
export function organizationJson(
	store: Store,
	organization: OrganizationRecord,
	asked: Record<string, unknown> = {},
): object {
	const { created_by, ...rest } = organization;
	return {
		...rest,
		object: 'organization',
		image_url: imageUrl(organization),
		...(created_by !== null && { created_by }),
		...(Boolean(asked.include_members_count) && {
			members_count: membersCount(store, organization.id),
			pending_invitations_count: pendingCount(store, organization.id),
		}),
		...(Boolean(asked.include_missing_member_with_elevated_permissions) && {
			missing_member_with_elevated_permissions: !hasAdmin(store, organization.id),
		}),
	};
}

/** Counts expired invitations too, because the time is not known here. */
const pendingCount = (store: Store, organizationId: string): number =>
	[
		...where(
			store.organizationInvitations,
			(one) => one.organization_id === organizationId && one.status === 'pending',
		),
	].length;

const hasAdmin = (store: Store, organizationId: string): boolean =>
	!where(
		store.memberships,
		({ organization_id, role }) => organization_id === organizationId && role === ADMIN,
	).next().done;

/** The public data of an organization, as other records carry it. */
export const publicOrganization = (organization: OrganizationRecord): object => ({
	id: organization.id,
	name: organization.name,
	slug: organization.slug,
	image_url: imageUrl(organization),
	has_image: organization.has_image,
});
