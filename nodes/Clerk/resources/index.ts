import type { Resource } from '../operation';
import { organization } from './organization';
import { organizationDomain } from './organizationDomain';
import { organizationInvitation } from './organizationInvitation';
import { organizationMembership } from './organizationMembership';
import { session } from './session';
import { user } from './user';

/** All that the Clerk node can work on. The first one is what a new node shows. */
export const resources: readonly Resource[] = [
	user,
	organization,
	session,
	organizationDomain,
	organizationInvitation,
	organizationMembership,
];
