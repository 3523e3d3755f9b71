import type { Store } from '../../store/store.mts';
import type { OrganizationRecord } from '../organization/record.mts';
import { publicOrganization } from '../organization/shape.mts';

/** An email domain of an organization, as stored. */
export interface OrganizationDomainRecord {
	id: string;
	organization_id: string;
	name: string;
	enrollment_mode: string;
	/** When it was verified; null if it was not. */
	verified_at: number | null;
	/** When its ownership was verified; null if it was not. */
	ownership_verified_at: number | null;
	created_at: number;
	updated_at: number;
}

/** An OrganizationDomain as on the wire. */
export function domainJson(store: Store, domain: OrganizationDomainRecord): object {
	const { verified_at, ownership_verified_at, ...rest } = domain;
	const affiliation = verification('affiliation_email_code', verified_at);
	return {
		...rest,
		object: 'organization_domain',
		affiliation_email_address: null,
		affiliation_verification: affiliation,
		verification: affiliation,
		ownership_verification: verification('manual_override', ownership_verified_at),
		total_pending_invitations: 0,
		total_pending_suggestions: 0,
		public_organization_data: publicOrganization(
			store.organizations.get(domain.organization_id) as OrganizationRecord,
		),
	};
}

const verification = (strategy: string, verifiedAt: number | null) =>
	verifiedAt === null
		? null
		: { status: 'verified', strategy, attempts: 0, expire_at: null, verified_at: verifiedAt };
