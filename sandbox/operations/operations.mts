import type { Handlers } from '../operation.mts';
import { account } from './account.mts';
import { belonging } from './belonging.mts';
import { clients } from './clients.mts';
import { identifications } from './identifications.mts';
import { identifierLists } from './identifierLists.mts';
import { invitations } from './invitations.mts';
import { jwtTemplates } from './jwtTemplates.mts';
import { memberships } from './memberships.mts';
import { oauthTokens } from './oauthTokens.mts';
import { oneTimeTokens } from './oneTimeTokens.mts';
import { organizationDomains } from './organizationDomains.mts';
import { organizationInvitations } from './organizationInvitations.mts';
import { organizations } from './organizations.mts';
import { permissions } from './permissions.mts';
import { redirectUrls } from './redirectUrls.mts';
import { roles } from './roles.mts';
import { roleSetRoles } from './roleSetRoles.mts';
import { roleSets } from './roleSets.mts';
import { sessions } from './sessions.mts';
import { sessionTokens } from './sessionTokens.mts';
import { signIn } from './signIn.mts';
import { signUps } from './signUps.mts';
import { trustedDevices } from './trustedDevices.mts';
import { users } from './users.mts';
import { waitlist } from './waitlist.mts';

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
	...organizationInvitations,
	...organizationDomains,
	...sessions,
	...permissions,
	...roles,
	...roleSets,
	...roleSetRoles,
	...jwtTemplates,
	...redirectUrls,
	...invitations,
	...waitlist,
	...identifierLists,
	...sessionTokens,
	...clients,
	...identifications,
	...oneTimeTokens,
	...signUps,
};
