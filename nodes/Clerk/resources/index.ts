import type { Resource } from '../operation';
import { jwtTemplate } from './jwtTemplate';
import { allowlistIdentifier } from './allowlistIdentifier';
import { blocklistIdentifier } from './blocklistIdentifier';
import { invitation } from './invitation';
import { organization } from './organization';
import { organizationDomain } from './organizationDomain';
import { organizationInvitation } from './organizationInvitation';
import { organizationMembership } from './organizationMembership';
import { organizationPermission } from './organizationPermission';
import { organizationRole } from './organizationRole';
import { redirectUrl } from './redirectUrl';
import { roleSet } from './roleSet';
import { session } from './session';
import { user } from './user';
import { waitlistEntry } from './waitlistEntry';

/** All that the Clerk node can work on. The first one is what a new node shows. */
export const resources: readonly Resource[] = [
	user,
	organization,
	session,
	organizationDomain,
	organizationInvitation,
	organizationMembership,
	jwtTemplate,
	organizationPermission,
	organizationRole,
	redirectUrl,
	roleSet,
	allowlistIdentifier,
	blocklistIdentifier,
	invitation,
	waitlistEntry,
];
