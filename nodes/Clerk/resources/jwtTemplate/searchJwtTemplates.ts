import { LARGEST_PAGE } from '../../http/pages/page';
import { searchAmong, type CountedList } from '../../fields/search';

/** JWT templates. Clerk can't search them, and an instance has few. */
export const searchJwtTemplates = searchAmong<{ id: string; name: string }>(
	async (ask) => {
		const query = { paginated: true, limit: LARGEST_PAGE };
		return (await ask<CountedList<{ id: string; name: string }>>('/jwt_templates', query)).data;
	},
	({ name }) => name,
);
