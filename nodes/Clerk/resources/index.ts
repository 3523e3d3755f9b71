import type { Resource } from '../declare/operation';
import { actorToken } from './actorToken';
import { allowlistIdentifier } from './allowlistIdentifier';
import { blocklistIdentifier } from './blocklistIdentifier';
import { client } from './client';
import { emailAddress } from './emailAddress';
import { invitation } from './invitation';
import { jwtTemplate } from './jwtTemplate';
import { organization } from './organization';
import { organizationDomain } from './organizationDomain';
import { organizationInvitation } from './organizationInvitation';
import { organizationMembership } from './organizationMembership';
import { organizationPermission } from './organizationPermission';
import { organizationRole } from './organizationRole';
import { phoneNumber } from './phoneNumber';
import { redirectUrl } from './redirectUrl';
import { roleSet } from './roleSet';
import { session } from './session';
import { signInToken } from './signInToken';
import { signUp } from './signUp';
import { testingToken } from './testingToken';
import { user } from './user';
import { waitlistEntry } from './waitlistEntry';

/** All that the Clerk node can work on. The first one is what a new node shows. */
export const resources: readonly Resource[] = [
	user,
	organization,
	session,
	actorToken,
	allowlistIdentifier,
	blocklistIdentifier,
	client,
	emailAddress,
	invitation,
	jwtTemplate,
	organizationDomain,
	organizationInvitation,
	organizationMembership,
	organizationPermission,
	organizationRole,
	phoneNumber,
	redirectUrl,
	roleSet,
	signInToken,
	signUp,
	testingToken,
	waitlistEntry,
];
