import type { Handlers } from '../operation.mts';
import { account } from './account.mts';
import { identifierLists } from './identifierLists.mts';
import { invitations } from './invitations.mts';
import { memberships } from './memberships.mts';
import { organizations } from './organizations.mts';
import { sessions } from './sessions.mts';
import { signIn } from './signIn.mts';
import { users } from './users.mts';
import { waitlist } from './waitlist.mts';

/** Every operation that the sandbox carries out. */
export const operations: Handlers = {
	...users,
	...account,
	...signIn,
	...organizations,
	...memberships,
	...sessions,
	...invitations,
	...waitlist,
	...identifierLists,
};
