import { organization } from '../organization/locator';
import { PAGE_SIZE, search, type CountedList } from '../../fields/search';

interface ListedDomain {
	id: string;
	name: string;
}

/** Domains of the chosen organization by name. The list of all domains is the one that searches. */
export const searchOrganizationDomains = search(async (ask, { filter, offset, chosen }) => {
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
