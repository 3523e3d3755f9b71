import type { Resource } from '../resource.mts';
import { createToken, revokeToken } from './signInToken/oneTimeToken.mts';
import type { OneTimeToken } from './signInToken/oneTimeToken.mts';

interface Tables {
	actorTokens: OneTimeToken;
}

/** Tokens that let somebody sign in as another user once. */
export const actorToken: Resource<Tables> = {
	tables: { actorTokens: 'act' },
	handlers: {
		CreateActorToken: (call) => createToken('actor_token', call),
		RevokeActorToken: (call) => revokeToken('actor_token', call),
	},
};
