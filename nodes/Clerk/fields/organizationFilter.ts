import type { Field } from './field';
import { loadChoices, loadedList } from './loadedList';
import { LARGEST_PAGE, type CountedList } from './search';

/** The part of an organization that tells it apart in a list. */
export interface ListedOrganization {
	id: string;
	name: string;
	slug: string | null;
}

/** `Acme Inc (acme-inc)` */
export const organizationLabel = ({ name, slug }: ListedOrganization): string =>
	slug ? `${name} (${slug})` : name;

/** Organizations by name. An expression reaches those beyond the first page. */
const getOrganizations = loadChoices(async (ask) => {
	const query = { limit: LARGEST_PAGE, order_by: '+name' };
	const { data } = await ask<CountedList<ListedOrganization>>('/organizations', query);
	return data.map((one) => ({ name: organizationLabel(one), value: one.id }));
});

/** The most values that Clerk takes in one list filter. */
const MOST_FILTERED = 100;

/** Several organizations to filter by. In an expression, a minus before an ID leaves one out. */
export const organizations = <const Name extends string>(
	name: Name,
): Field<Name, string[] | undefined> =>
	loadedList(
		name,
		'Organization',
		{ getOrganizations },
		{
			most: MOST_FILTERED,
			description: `Up to ${MOST_FILTERED}. Put a minus before an ID to exclude it`,
		},
	);
