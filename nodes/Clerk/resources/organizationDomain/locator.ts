import { searchOrganizationDomains } from './searchOrganizationDomains';
import { locator, type RecordKind } from '../../fields/locator';

const DOMAIN: RecordKind = {
	noun: 'domain',
	search: { searchOrganizationDomains },
	prefix: 'orgdmn_',
};

/** Chooses one domain of the organization that the field `organizationId` chooses. */
export const organizationDomain = locator('domainId', DOMAIN, { required: true });
