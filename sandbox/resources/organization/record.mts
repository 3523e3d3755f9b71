import { findRecord } from '../../records/find.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import type { Metadata } from '../../values/metadata.mts';

/** An organization as stored. */
export interface OrganizationRecord {
	id: string;
	name: string;
	slug: string;
	has_image: boolean;
	/** 0 is unlimited. */
	max_allowed_memberships: number;
	admin_delete_enabled: boolean;
	public_metadata: Metadata;
	private_metadata: Metadata;
	created_by: string | null;
	role_set_key: string | null;
	created_at: number;
	updated_at: number;
}

/** The organization with this id. @throws Refusal 404 */
export const findOrganization = (store: Store, id: string): OrganizationRecord =>
	findRecord(store.organizations, 'organization', id);

/** The organization with this slug, if there is one. */
export const organizationBySlug = (store: Store, slug: string): OrganizationRecord | undefined =>
	where(store.organizations, (one) => one.slug === slug).next().value as
		OrganizationRecord | undefined;
