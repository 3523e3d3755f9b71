import type { Resource } from '../operation';
import { jwtTemplate } from './jwtTemplate';
import { organization } from './organization';
import { organizationPermission } from './organizationPermission';
import { organizationRole } from './organizationRole';
import { redirectUrl } from './redirectUrl';
import { roleSet } from './roleSet';
import { session } from './session';
import { user } from './user';

/** All that the Clerk node can work on. The first one is what a new node shows. */
export const resources: readonly Resource[] = [
	user,
	organization,
	session,
	jwtTemplate,
	organizationPermission,
	organizationRole,
	redirectUrl,
	roleSet,
];
