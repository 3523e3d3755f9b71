import type { Resource } from '../../resource.mts';
import { findMembership } from '../organizationMembership/record.mts';
import { findUser } from '../user/record.mts';
import { createToken, revokeToken } from './oneTimeToken.mts';
import type { OneTimeToken } from './oneTimeToken.mts';

interface Tables {
	signInTokens: OneTimeToken;
}

/** Tokens that sign a user in once. */
export const signInToken: Resource<Tables> = {
	tables: { signInTokens: 'sit' },
	handlers: {
		CreateSignInToken: (call) => {
			const { store, body } = call;
			const user = findUser(store, body.user_id);
			if (body.org_id != null) findMembership(store, body.org_id, user.id);
			return createToken('sign_in_token', call);
		},
		RevokeSignInToken: (call) => revokeToken('sign_in_token', call),
	},
};
