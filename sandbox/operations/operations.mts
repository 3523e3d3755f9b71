import type { Handlers } from '../operation.mts';
import { account } from './account.mts';
import { clients } from './clients.mts';
import { identifications } from './identifications.mts';
import { memberships } from './memberships.mts';
import { oneTimeTokens } from './oneTimeTokens.mts';
import { organizations } from './organizations.mts';
import { sessions } from './sessions.mts';
import { sessionTokens } from './sessionTokens.mts';
import { signIn } from './signIn.mts';
import { signUps } from './signUps.mts';
import { users } from './users.mts';

/** Every operation that the sandbox carries out. */
export const operations: Handlers = {
	...users,
	...account,
	...signIn,
	...organizations,
	...memberships,
	...sessions,
	...sessionTokens,
	...clients,
	...identifications,
	...oneTimeTokens,
	...signUps,
};
