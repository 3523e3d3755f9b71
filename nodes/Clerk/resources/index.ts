import type { Resource } from '../operation';
import { allowlistIdentifier } from './allowlistIdentifier';
import { blocklistIdentifier } from './blocklistIdentifier';
import { invitation } from './invitation';
import { organization } from './organization';
import { session } from './session';
import { user } from './user';
import { waitlistEntry } from './waitlistEntry';

/** All that the Clerk node can work on. The first one is what a new node shows. */
export const resources: readonly Resource[] = [
	user,
	organization,
	session,
	allowlistIdentifier,
	blocklistIdentifier,
	invitation,
	waitlistEntry,
];
