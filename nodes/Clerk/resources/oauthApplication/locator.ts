import { locator, type LocatorField } from '../../fields/locator';
import { searchList, type CountedList } from '../../fields/search';

interface ListedApplication {
	id: string;
	name: string;
	client_id: string;
}

/** OAuth applications by name or client ID. */
const searchOauthApplications = searchList<ListedApplication>(
	'/oauth_applications',
	({ name, client_id: clientId }) => `${name} (${clientId})`,
	(filter) => ({ ...(filter && { name_query: filter }), order_by: '+name' }),
);

/** Chooses one OAuth application: From List, By ID or By Client ID. */
export const oauthApplication = (): LocatorField<'oauthApplicationId', string> =>
	locator(
		'oauthApplicationId',
		{
			noun: 'OAuth application',
			search: { searchOauthApplications },
			prefix: 'oa_',
			named: { path: '/oauth_applications', query: (name) => ({ name_query: name }) },
			otherNames: [
				{
					mode: {
						name: 'clientId',
						displayName: 'By Client ID',
					},
					find: async (clientId, lookup) => {
						const query = { name_query: clientId };
						const found = await lookup<CountedList<ListedApplication>>(
							'/oauth_applications',
							query,
						);
						return found?.data.find((one) => one.client_id === clientId)?.id;
					},
				},
			],
		},
		{ required: true, displayName: 'OAuth Application' },
	);
