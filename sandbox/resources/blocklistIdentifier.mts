import { inOrder } from '../records/lists.mts';
import type { Resource } from '../resource.mts';
import { DAY } from '../values/dates.mts';
import { identifierList } from './allowlistIdentifier/identifierList.mts';
import type { IdentifierRecord } from './allowlistIdentifier/identifierList.mts';

interface Tables {
	blocklist: IdentifierRecord;
}

const SAMPLES = ['spam@junk.example', '@throwaway.example'];

const blocklist = identifierList('blocklist');

/** Identifiers that may not sign up. */
export const blocklistIdentifier: Resource<Tables> = {
	tables: { blocklist: 'blid' },
	seed: (store, { date, users }) => {
		if (users === 0) return;
		for (const identifier of SAMPLES) blocklist.add(store, date - 60 * DAY, identifier);
	},
	handlers: {
		// Unlike other lists, Clerk's has no pages.
		ListBlocklistIdentifiers: ({ store }) => {
			const ordered = inOrder(store.blocklist.values(), '-created_at', {
				created_at: (one) => one.created_at,
			});
			return { data: ordered.map(blocklist.show), total_count: ordered.length };
		},

		CreateBlocklistIdentifier: ({ store, now, body }) =>
			blocklist.show(blocklist.add(store, now, body.identifier)),

		DeleteBlocklistIdentifier: blocklist.remove(),
	},
};
