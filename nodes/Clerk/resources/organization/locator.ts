import type { FieldOptions, ValueOf } from '../../fields/field';
import { locator, pathSegment, type LocatorField, type RecordKind } from '../../fields/locator';
import { organizationLabel, type ListedOrganization } from '../../fields/organizationFilter';
import { searchList, type SearchContext } from '../../fields/search';

/** Organizations by name. */
const searchOrganizations = searchList<ListedOrganization>(
	'/organizations',
	organizationLabel,
	(filter) => ({ ...(filter && { query: filter }), order_by: '+name' }),
);

const ORGANIZATION: RecordKind = {
	noun: 'organization',
	search: { searchOrganizations },
	prefix: 'org_',
	showsExample: true,
	named: { path: '/organizations', query: (query) => ({ query }) },
	otherNames: [
		{
			standsForId: true,
			mode: { name: 'slug', displayName: 'By Slug', placeholder: 'e.g. acme-inc' },
			// Clerk reads an ID or a slug here; only the slug that was given counts.
			find: async (slug, lookup) => {
				const found = await lookup<{ id: string; slug: string | null }>(
					`/organizations/${pathSegment(slug, 'Organization')}`,
				);
				return found?.slug?.toLowerCase() === slug.toLowerCase() ? found.id : undefined;
			},
		},
	],
};

/** Chooses one organization: From List, By ID or By Slug. */
export function organization(): LocatorField<'organizationId', string>;
export function organization<const Name extends string, const Options extends FieldOptions>(
	name: Name,
	options?: Options,
): LocatorField<Name, ValueOf<string, Options>>;
export function organization(
	name = 'organizationId',
	options: FieldOptions = { required: true },
): LocatorField {
	return locator(name, ORGANIZATION, options);
}

/**
 * The path of the organization that the panel has chosen, for lists inside it: `/organizations/org_1`.
 *
 * @throws UserError when none is chosen yet
 */
export async function organizationPath({ chosen }: SearchContext): Promise<string> {
	const field = organization();
	return `/organizations/${pathSegment(await chosen(field), field.property.displayName)}`;
}
