import type { Handlers } from '../operation.mts';
import { account } from './account.mts';
import { belonging } from './belonging.mts';
import { memberships } from './memberships.mts';
import { organizations } from './organizations.mts';
import { sessions } from './sessions.mts';
import { oauthTokens } from './oauthTokens.mts';
import { signIn } from './signIn.mts';
import { trustedDevices } from './trustedDevices.mts';
import { users } from './users.mts';

/** Every operation that the sandbox carries out. */
export const operations: Handlers = {
	...users,
	...account,
	...signIn,
	...trustedDevices,
	...oauthTokens,
	...belonging,
	...organizations,
	...memberships,
	...sessions,
};
