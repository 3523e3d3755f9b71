import { group } from '../../fields/collection';
import { flag, secret, text } from '../../fields/kinds';
import { OIDC_ONLY } from './fields';

const MEMBERS = [
	text('authUrl', { displayName: 'Authorization URL' }),
	text('clientId'),
	secret('clientSecret', { description: 'Clerk never returns it' }),
	text('discoveryUrl', {
		placeholder: 'e.g. https://idp.example.com/.well-known/openid-configuration',
	}),
	flag('requiresPkce', { description: 'Whether to use PKCE. Required without a secret.' }),
	text('tokenUrl'),
	text('userInfoUrl'),
] as const;

/** The settings of an OIDC connection that is created. */
export const oidc = group('oidc', MEMBERS, OIDC_ONLY);

/** The same for Update, which has no provider. */
export const oidcToUpdate = group('oidc', MEMBERS);
