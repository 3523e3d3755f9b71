import type { Resource } from '../../resource.mts';
import { DAY } from '../../values/dates.mts';
import { invite } from '../invitation/record.mts';
import { identifierList } from './identifierList.mts';
import type { IdentifierRecord } from './identifierList.mts';

interface Tables {
	allowlist: IdentifierRecord;
}

const SAMPLES = ['ingrid@newcomers.example', '@partners.example', '+12065550142'];

const allowlist = identifierList('allowlist');

/** Identifiers that may sign up. */
export const allowlistIdentifier: Resource<Tables> = {
	tables: { allowlist: 'alid' },
	seed: (store, { date, users }) => {
		if (users === 0) return;
		for (const identifier of SAMPLES) allowlist.add(store, date - 90 * DAY, identifier);
	},
	handlers: {
		ListAllowlistIdentifiers: allowlist.list,

		CreateAllowlistIdentifier: ({ store, now, body }) => {
			const added = allowlist.add(store, now, body.identifier);
			if (body.notify && added.identifier.includes('@')) {
				const asked = { email_address: added.identifier, ignore_existing: true };
				const [{ id }] = invite(store, now, [asked]);
				added.invitation_id = id;
			}
			return allowlist.show(added);
		},

		DeleteAllowlistIdentifier: allowlist.remove(),
	},
};
