import { pathSegment } from '../../http/path';
import { organization } from './locator';
import type { SearchContext } from '../../fields/search';

/** The field by which every operation on the inside of an organization chooses it. */
const ORGANIZATION = organization();

/**
 * The path of the organization that the panel has chosen: `/organizations/org_1`.
 *
 * @throws UserError when none is chosen yet
 */
export async function organizationPath({ chosen }: SearchContext): Promise<string> {
	const id = await chosen(ORGANIZATION);
	return `/organizations/${pathSegment(id, ORGANIZATION.property.displayName)}`;
}
