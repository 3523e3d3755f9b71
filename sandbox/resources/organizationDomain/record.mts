import type { OrganizationDomainRecord, OrganizationRecord } from '../../store/records.mts';
import type { Store } from '../../store/store.mts';
import { publicOrganization } from '../organizationInvitation/shape.mts';

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
