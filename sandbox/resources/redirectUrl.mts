import { badFormat, exists, notFound, refuseIfAny } from '../errors.mts';
import { countedPage, inOrder, page } from '../records/lists.mts';
import type { Handlers } from '../resource.mts';
import type { RedirectUrlRecord } from '../store/records.mts';
import { where } from '../store/store.mts';
import type { Store } from '../store/store.mts';

function findRedirectUrl(store: Store, id: string): RedirectUrlRecord {
	const redirectUrl = store.redirectUrls.get(id);
	if (!redirectUrl) throw notFound('redirect URL', id);
	return redirectUrl;
}

const redirectUrlJson = (redirectUrl: RedirectUrlRecord): object => ({
	...redirectUrl,
	object: 'redirect_url',
});

export const redirectUrls: Handlers = {
	ListRedirectURLs: ({ store, query }) => {
		const ordered = inOrder(store.redirectUrls.values(), '-created_at', {
			created_at: ({ created_at }) => created_at,
		});
		return query.paginated
			? countedPage(ordered, query, redirectUrlJson)
			: page(ordered, query).map(redirectUrlJson);
	},

	CreateRedirectURL: ({ store, now, body }) => {
		const [owner] = where(store.redirectUrls, ({ url }) => url === body.url);
		refuseIfAny([
			...(/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(body.url)
				? []
				: [badFormat('url', 'must be a full URL')]),
			...(owner ? [exists('url', 'URL')] : []),
		]);
		const redirectUrl: RedirectUrlRecord = {
			id: store.id('ru', now),
			url: body.url,
			created_at: now,
			updated_at: now,
		};
		store.redirectUrls.set(redirectUrl.id, redirectUrl);
		return redirectUrlJson(redirectUrl);
	},

	GetRedirectURL: ({ store, path }) => redirectUrlJson(findRedirectUrl(store, path.id)),

	DeleteRedirectURL: ({ store, path }) => {
		const { id } = findRedirectUrl(store, path.id);
		store.redirectUrls.delete(id);
		return { object: 'redirect_url', id, deleted: true };
	},
};
