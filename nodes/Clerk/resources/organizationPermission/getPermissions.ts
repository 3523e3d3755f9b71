import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { ClerkClient } from '../../http/clerkClient';
import { LARGEST_PAGE } from '../../http/pages/page';
import { PICKER_OPTIONS, type CountedList } from '../../fields/search';
import { keyedLabel, type Keyed } from '../../fields/keyedSearch';

/**
 * The permissions of the instance, by their IDs.
 *
 * @throws NodeApiError in Clerk's own words, which the panel shows
 */
export async function getPermissions(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const client = await ClerkClient.open(this, PICKER_OPTIONS);
	const { data } = await client.send<CountedList<Keyed>>({
		method: 'GET',
		path: '/organization_permissions',
		query: { limit: LARGEST_PAGE, order_by: '+name' },
	});
	return data.map((permission) => ({ name: keyedLabel(permission), value: permission.id }));
}
