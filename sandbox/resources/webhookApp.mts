import { entry, Refusal } from '../errors.mts';
import type { Resource } from '../resource.mts';
import type { Kept, Store } from '../store/store.mts';
import { newSecret } from '../values/secrets.mts';

interface Tables {
	/** One at most. */
	webhookApps: Kept;
}

/** A link that opens the dashboard for a while. */
const dashboardUrl = ({ random }: Store) => ({
	svix_url: `https://app.svix.com/login#key=${newSecret('svix', random)}`,
});

const refuse = (code: string, text: string) => new Refusal(400, entry(code, text));

const MISSING = refuse('svix_app_missing', 'The instance has no Svix app.');

/** The app at Svix to which all endpoints of webhooks belong. */
export const webhookApp: Resource<Tables> = {
	tables: { webhookApps: 'app' },
	setUp: (store, time) => {
		store.insert('webhookApps', time, {});
	},
	handlers: {
		CreateSvixApp: ({ store, now }) => {
			if (store.webhookApps.size > 0) {
				throw refuse('svix_app_exists', 'The instance already has a Svix app.');
			}
			store.insert('webhookApps', now, {});
			return dashboardUrl(store);
		},

		GenerateSvixAuthURL: ({ store }) => {
			if (store.webhookApps.size === 0) throw MISSING;
			return dashboardUrl(store);
		},

		DeleteSvixApp: ({ store }) => {
			if (store.webhookApps.size === 0) throw MISSING;
			store.webhookApps.clear();
			return undefined;
		},
	},
};
