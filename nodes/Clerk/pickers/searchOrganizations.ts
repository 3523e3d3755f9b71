import { PAGE_SIZE, search } from './search';

interface Organizations {
	data: Array<{ id: string; name: string; slug: string | null }>;
	total_count: number;
}

/** Organizations by name. */
export const searchOrganizations = search(async (ask, query, offset) => {
	const { data, total_count: total } = await ask<Organizations>('/organizations', {
		...(query && { query }),
		limit: PAGE_SIZE,
		offset,
		order_by: '+name',
	});
	return {
		items: data.map(({ id, name, slug }) => ({
			name: slug ? `${name} (${slug})` : name,
			value: id,
		})),
		hasMore: offset + data.length < total,
	};
});
