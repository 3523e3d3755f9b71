import type { Field } from './field';
import { asFilter, MAX_FILTER_VALUES } from './filterList';
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

/** Several organizations to filter by. */
export const organizations = <const Name extends string>(
	name: Name,
): Field<Name, string[] | undefined> =>
	asFilter(
		loadedList(
			name,
			'Organization',
			{ getOrganizations },
			{ description: `Up to ${MAX_FILTER_VALUES}` },
		),
	);

/** Several organizations to leave out. */
export const excludedOrganizations: Field<'excludeOrganizationId', string[] | undefined> = asFilter(
	loadedList(
		'excludeOrganizationId',
		'Exclude Organization',
		{ getOrganizations },
		{ wire: 'organization_id', description: `Up to ${MAX_FILTER_VALUES}` },
	),
	'-',
);
