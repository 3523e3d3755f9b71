import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { ClerkClient } from '../../http/clerkClient';
import { LARGEST_PAGE } from '../../http/pages/page';
import { PICKER_OPTIONS, type CountedList } from '../../fields/search';

/**
 * The roles of the instance, by their keys: `org:admin`.
 *
 * @throws NodeApiError in Clerk's own words, which the panel shows
 */
export async function getRoles(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const client = await ClerkClient.open(this, PICKER_OPTIONS);
	const { data } = await client.send<CountedList<{ name: string; key: string }>>({
		method: 'GET',
		path: '/organization_roles',
		query: { limit: LARGEST_PAGE, order_by: '+name' },
	});
	return data.map(({ name, key }) => ({ name: `${name} (${key})`, value: key }));
}
