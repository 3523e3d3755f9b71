import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as setUp from './setUp';
import * as testRun from './testRun';

/** Sign-in through the identity provider of a customer: SAML or OIDC. */
export const enterpriseConnection = resource(
	'Enterprise Connection',
	'enterpriseConnection',
	operations,
	setUp,
	testRun,
);
