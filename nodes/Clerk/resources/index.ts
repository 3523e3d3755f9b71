import type { Resource } from '../operation';
import { actorToken } from './actorToken';
import { client } from './client';
import { emailAddress } from './emailAddress';
import { organization } from './organization';
import { phoneNumber } from './phoneNumber';
import { session } from './session';
import { signInToken } from './signInToken';
import { signUp } from './signUp';
import { testingToken } from './testingToken';
import { user } from './user';

/** All that the Clerk node can work on. The first one is what a new node shows. */
export const resources: readonly Resource[] = [
	user,
	organization,
	session,
	actorToken,
	client,
	emailAddress,
	phoneNumber,
	signInToken,
	signUp,
	testingToken,
];
