import type { Handlers } from '../resource.mts';
import { account } from './user/ban.mts';
import { belonging } from './user/organizationInvitations.mts';
import { clients } from './client.mts';
import { identifications } from './emailAddress/identification.mts';
import { identifierLists } from './allowlistIdentifier/identifierList.mts';
import { invitations } from './invitation/index.mts';
import { jwtTemplates } from './jwtTemplate.mts';
import { memberships } from './organizationMembership/index.mts';
import { oauthTokens } from './user/oauthToken.mts';
import { oneTimeTokens } from './signInToken/oneTimeToken.mts';
import { organizationDomains } from './organizationDomain/index.mts';
import { organizationInvitations } from './organizationInvitation/index.mts';
import { organizations } from './organization/operations.mts';
import { permissions } from './organizationPermission/index.mts';
import { redirectUrls } from './redirectUrl.mts';
import { roles } from './organizationRole/index.mts';
import { roleSetRoles } from './roleSet/roles.mts';
import { roleSets } from './roleSet/index.mts';
import { sessions } from './session/index.mts';
import { sessionTokens } from './session/token.mts';
import { signIn } from './user/mfa.mts';
import { signUps } from './signUp.mts';
import { trustedDevices } from './user/trustedDevice.mts';
import { users } from './user/operations.mts';
import { waitlist } from './waitlistEntry.mts';

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
