import { badFormat, exists, refuseIfAny } from '../errors.mts';
import { crud } from '../records/crud.mts';
import type { Resource } from '../resource.mts';
import { where } from '../store/store.mts';
import type { Kept } from '../store/store.mts';
import { DAY } from '../values/dates.mts';

interface RedirectUrlRecord extends Kept {
	url: string;
}

interface Tables {
	redirectUrls: RedirectUrlRecord;
}

const SAMPLES = ['https://app.example.com/oauth-callback', 'my-app://oauth-callback'];

const redirectUrls = crud({
	table: 'redirectUrls',
	object: 'redirect_url',
	noun: 'redirect URL',
	param: 'id',
});

/** URLs that native apps may redirect to after sign-in. */
export const redirectUrl: Resource<Tables> = {
	tables: { redirectUrls: 'ru' },
	seed: (store, { date }) => {
		for (const url of SAMPLES) store.insert('redirectUrls', date - 300 * DAY, { url });
	},
	handlers: {
		ListRedirectURLs: redirectUrls.list,

		CreateRedirectURL: redirectUrls.create(({ store, body: { url } }) => {
			const [owner] = where(store.redirectUrls, (one) => one.url === url);
			const isFull = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(url);
			refuseIfAny([
				...(isFull ? [] : [badFormat('url', 'must be a full URL')]),
				...(owner ? [exists('url', 'URL')] : []),
			]);
			return { url };
		}),

		GetRedirectURL: redirectUrls.get,

		DeleteRedirectURL: redirectUrls.remove(),
	},
};
