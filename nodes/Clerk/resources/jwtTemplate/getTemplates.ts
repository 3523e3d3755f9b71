import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { ClerkClient } from '../../http/clerkClient';
import { LARGEST_PAGE } from '../../http/pages/page';
import { PICKER_OPTIONS, type CountedList } from '../../fields/search';

/**
 * The JWT templates of the instance, by their names.
 *
 * @throws NodeApiError in Clerk's own words, which the panel shows
 */
export async function getJwtTemplates(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const client = await ClerkClient.open(this, PICKER_OPTIONS);
	const { data } = await client.send<CountedList<{ name: string }>>({
		method: 'GET',
		path: '/jwt_templates',
		query: { limit: LARGEST_PAGE, paginated: true },
	});
	return data
		.map(({ name }) => ({ name, value: name }))
		.toSorted((a, b) => a.name.localeCompare(b.name));
}
