import { entry, Refusal } from '../errors.mts';
import { findRecord } from '../records/find.mts';
import type { Resource } from '../resource.mts';
import { fresh, isExpired, revoke } from '../values/expiry.mts';
import type { Revocable } from '../values/expiry.mts';
import { newHexId, newSecret } from '../values/secrets.mts';

interface TokenRecord extends Revocable {
	id: string;
	admin_portal_link_id: string;
	organization_id: string | null;
	it_contact_id: string | null;
	scopes: string[] | null;
	created_at: number;
}

interface Tables {
	adminPortalLinkTokens: TokenRecord;
}

const show = ({ last_used_at: _, ...token }: TokenRecord, now: number): object => ({
	...token,
	object: 'admin_portal_link_token',
	instance_id: 'ins_2NNEqL2nrIRdJ194ndJqAHwEfxC',
	expired: isExpired(token as TokenRecord, now),
});

/** Single-use tokens for the admin portal of a customer. Clerk has no list of them. */
export const adminPortalLink: Resource<Tables> = {
	tables: { adminPortalLinkTokens: 'aplt' },
	handlers: {
		createAdminPortalLinkToken: ({ store, now, body }) => {
			const { organization_id: organization = null, it_contact_id: contact = null } = body;
			// The document has no 404 here.
			if (organization !== null && !store.organizations.has(organization)) {
				const text = `The organization ${organization} is not one of this instance.`;
				throw new Refusal(403, entry('not_allowed_access', 'Access not allowed', text));
			}
			const token: TokenRecord = {
				id: newHexId('aplt', store.random),
				admin_portal_link_id: store.id('apl', now),
				organization_id: organization,
				it_contact_id: contact,
				scopes: body.scopes ?? null,
				...fresh(now, body.seconds_until_expiration ?? 3600),
				created_at: now,
			};
			store.adminPortalLinkTokens.set(token.id, token);
			return { ...show(token, now), token: newSecret('aplt', store.random) };
		},

		revokeAdminPortalLinkToken: ({ store, now, path, body }) => {
			const noun = 'admin portal link token';
			const token = findRecord(store.adminPortalLinkTokens, noun, path.adminPortalLinkTokenID);
			revoke(token, now, body.revocation_reason);
			return show(token, now);
		},
	},
};
