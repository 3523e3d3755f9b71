import { locator, type RecordKind } from '../../fields/locator';
import { PAGE_SIZE, search, type CountedList } from '../../fields/search';
import { organization } from '../organization/locator';

interface ListedDomain {
	id: string;
	name: string;
}

/** Domains of the chosen organization by name. The list of all domains is the one that searches. */
const searchOrganizationDomains = search(async (ask, { filter, offset, chosen }) => {
	const { data, total_count: total } = await ask<CountedList<ListedDomain>>(
		'/organization_domains',
		{
			organization_id: await chosen(organization()),
			...(filter && { query: filter }),
			order_by: '+name',
			limit: PAGE_SIZE,
			offset,
		},
	);
	return {
		items: data.map(({ id, name }) => ({ name, value: id })),
		hasMore: offset + data.length < total,
	};
});

const DOMAIN: RecordKind = {
	noun: 'domain',
	search: { searchOrganizationDomains },
	prefix: 'orgdmn_',
};

/** Chooses one domain of the organization that the field `organizationId` chooses. */
export const organizationDomain = locator('domainId', DOMAIN, { required: true });
