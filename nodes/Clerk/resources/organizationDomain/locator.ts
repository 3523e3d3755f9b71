import { searchOrganizationDomains } from './searchOrganizationDomains';
import { record, type RecordKind } from '../../fields/locator';

const DOMAIN: RecordKind = {
	noun: 'domain',
	search: { searchOrganizationDomains },
	prefix: 'orgdmn_',
};

/** Chooses one domain of the organization that the field `organizationId` chooses. */
export const organizationDomain = record('domainId', DOMAIN, { required: true });
