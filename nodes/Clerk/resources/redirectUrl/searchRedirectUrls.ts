import { LARGEST_PAGE } from '../../http/pages/page';
import { searchAmong, type CountedList } from '../../fields/search';

/** Redirect URLs. Clerk can't search them, and an instance has few. */
export const searchRedirectUrls = searchAmong<{ id: string; url: string }>(
	async (ask) => {
		const query = { paginated: true, limit: LARGEST_PAGE };
		return (await ask<CountedList<{ id: string; url: string }>>('/redirect_urls', query)).data;
	},
	({ url }) => url,
);
