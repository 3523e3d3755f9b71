import { pathSegment } from '../../http/path';
import { searchOrganizations } from './searchOrganizations';
import type { FieldWords } from '../../fields/field';
import { record, type RecordField, type RecordKind } from '../../fields/locator';

const ORGANIZATION: RecordKind = {
	noun: 'organization',
	search: { searchOrganizations },
	prefix: 'org_',
	otherNames: [
		{
			mode: { name: 'slug', displayName: 'By Slug', placeholder: 'e.g. acme-inc' },
			// Clerk reads an ID or a slug here; only a slug counts.
			find: async (slug, lookup) => {
				const found = await lookup<{ id: string; slug: string }>(
					`/organizations/${pathSegment(slug, 'Organization')}`,
				);
				return found?.slug === slug ? found.id : undefined;
			},
		},
	],
};

/** Chooses one organization: From List, By ID or By Slug. */
export function organization(): RecordField<'organizationId'>;
export function organization<const Name extends string>(
	name: Name,
	words?: FieldWords,
): RecordField<Name>;
export function organization(
	name = 'organizationId',
	words: FieldWords = { required: true },
): RecordField {
	return record(name, ORGANIZATION, words);
}
