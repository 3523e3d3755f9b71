import { group } from '../../fields/collection';
import { flag, secret, text } from '../../fields/kinds';
import { OIDC_ONLY } from './fields';

const MEMBERS = [
	text('authUrl', {
		displayName: 'Authorization URL',
		placeholder: 'e.g. https://idp.example.com/authorize',
	}),
	text('clientId', { description: 'From the identity provider' }),
	secret('clientSecret', { description: 'From the identity provider. Clerk never returns it.' }),
	text('discoveryUrl', {
		placeholder: 'e.g. https://idp.example.com/.well-known/openid-configuration',
	}),
	flag('requiresPkce', { description: 'Whether to use PKCE. Required without a secret.' }),
	text('tokenUrl', { placeholder: 'e.g. https://idp.example.com/token' }),
	text('userInfoUrl', { placeholder: 'e.g. https://idp.example.com/userinfo' }),
] as const;

/** The settings of an OIDC connection that is created. */
export const oidc = group('oidc', MEMBERS, OIDC_ONLY);

/** The same for Update, which has no provider. */
export const oidcToUpdate = group('oidc', MEMBERS);
