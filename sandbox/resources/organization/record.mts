import { notFound } from '../../errors.mts';
import type { OrganizationRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';

/**
 * The organization with this id.
 *
 * @throws Refusal 404
 */
export function findOrganization(store: Store, id: string): OrganizationRecord {
	const organization = store.organizations.get(id);
	if (!organization) throw notFound('organization', id);
	return organization;
}

/** The organization with this slug, if there is one. */
export const organizationBySlug = (store: Store, slug: string): OrganizationRecord | undefined =>
	where(store.organizations, (one) => one.slug === slug).next().value as
		OrganizationRecord | undefined;
