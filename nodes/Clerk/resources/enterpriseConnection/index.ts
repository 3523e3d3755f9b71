import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as setUp from './setUp';
import * as testRun from './testRun';

export const enterpriseConnection = resource(
	{
		name: 'Enterprise Connection',
		description: "Sign-in through a customer's identity provider (SAML or OIDC)",
	},
	'enterpriseConnection',
	operations,
	setUp,
	testRun,
);
