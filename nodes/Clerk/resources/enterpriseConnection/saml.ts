import type { Field } from '../../fields/field';
import { group } from '../../fields/collection';
import { choice, flag, text } from '../../fields/kinds';
import { lines } from '../../fields/lines';
import { SAML_ONLY } from './fields';

/** The name of an attribute in the IdP's answer. */
const attribute = <const Name extends string>(name: Name, wire: string, example: string) =>
	text(name, {
		wire: `attribute_mapping.${wire}`,
		placeholder: `e.g. ${example}`,
		description: 'What the identity provider calls it',
	});

const MEMBERS = [
	flag('allowIdpInitiated', {
		displayName: 'Allow IdP-Initiated Sign-In',
		description: 'Whether users can start to sign in at the identity provider (IdP)',
	}),
	flag('allowSubdomains', { description: 'Whether subdomains of the domains count as well' }),
	attribute('emailAddressAttribute', 'email_address', 'mail'),
	attribute('firstNameAttribute', 'first_name', 'givenName'),
	attribute('lastNameAttribute', 'last_name', 'surname'),
	attribute('userIdAttribute', 'user_id', 'uid'),
	flag('forceAuthn', {
		displayName: 'Force Authentication',
		description: 'Whether users must enter their password at each sign-in',
	}),
	lines('idpCertificate', { placeholder: 'e.g. -----BEGIN CERTIFICATE-----' }),
	text('idpEntityId', { placeholder: 'e.g. https://idp.example.com/metadata' }),
	lines('idpMetadata', {
		displayName: 'IdP Metadata',
		description: 'The XML itself, if there is no metadata URL',
	}),
	text('idpMetadataUrl', {
		placeholder: 'e.g. https://idp.example.com/metadata.xml',
	}),
	text('idpSsoUrl', { placeholder: 'e.g. https://idp.example.com/sso' }),
	choice(
		'loginHintMode',
		[
			{ name: 'Email Address', value: 'email_address' },
			{ name: 'Off', value: 'off' },
			{ name: 'Public Metadata', value: 'custom_attribute' },
		],
		{
			wire: 'login_hint.mode',
			displayName: 'Login Hint',
			description: 'How the IdP learns who is signing in',
		},
	),
	text('loginHintSource', {
		wire: 'login_hint.source',
		displayName: 'Login Hint Metadata Key',
		description:
			'The key in the public metadata whose value is the login hint. For the login hint Public Metadata.',
	}),
] as const;

/** The settings of a SAML connection that is created. */
export const saml = group('saml', MEMBERS, SAML_ONLY);

/** The same for Update, which has no provider and can also rename it. */
export const samlToUpdate = group('saml', [
	...MEMBERS,
	text('samlName', { wire: 'name', description: 'Display name of the SAML connection' }),
] as readonly Field[] as [...typeof MEMBERS, Field<'samlName', string | undefined>]);
