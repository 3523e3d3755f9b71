import { searchList } from '../../fields/search';

interface ListedOrganization {
	id: string;
	name: string;
	slug: string | null;
}

/** Organizations by name. */
export const searchOrganizations = searchList<ListedOrganization>(
	'/organizations',
	({ name, slug }) => (slug ? `${name} (${slug})` : name),
	(filter) => ({ ...(filter && { query: filter }), order_by: '+name' }),
);
