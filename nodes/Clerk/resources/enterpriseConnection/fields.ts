import { UserError } from 'n8n-workflow';
import { choice, flag, text, textList } from '../../fields/kinds';
import { rows } from '../../fields/rows';

/** Identity providers, by the protocol that they speak. Source: CreateEnterpriseConnection. */
const SAML = [
	{ name: 'Custom SAML Provider', value: 'saml_custom' },
	{ name: 'Google Workspace', value: 'saml_google' },
	{ name: 'Microsoft Entra ID', value: 'saml_microsoft' },
	{ name: 'Okta Workforce', value: 'saml_okta' },
] as const;
const OIDC = [
	{ name: 'Custom OIDC Provider', value: 'oidc_custom' },
	{ name: 'GitHub Enterprise', value: 'oidc_github_enterprise' },
	{ name: 'GitLab', value: 'oidc_gitlab' },
] as const;

const valuesOf = (providers: ReadonlyArray<{ value: string }>) =>
	providers.map(({ value }) => value);

/** Where the settings of a protocol are shown, if the operation has the provider. */
export const OIDC_ONLY = { displayOptions: { show: { provider: valuesOf(OIDC) } } };
export const SAML_ONLY = { displayOptions: { show: { provider: valuesOf(SAML) } } };

/** Whose sign-in users of the domains go through. */
export const provider = choice(
	'provider',
	[...SAML, ...OIDC].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
	{
		required: true,
		default: 'saml_custom',
		displayName: 'Identity Provider',
		description: 'What users sign in with, such as Okta or Microsoft Entra ID',
	},
);

/** The domains of the users who sign in through a connection. */
export const domains = { placeholder: 'e.g. example.com, example.org' };

/** What Create and Set Up ask for first. */
export const creation = [
	text('name', { required: true, placeholder: 'e.g. Acme' }),
	provider,
	textList('domains', {
		required: true,
		...domains,
		description: 'Email domains of the users who sign in through it',
	}),
] as const;

/** Data of the identity provider that users get beside their names. */
export const customAttributes = rows(
	'customAttributes',
	{
		noun: 'Attribute',
		members: [
			text('name', { required: true, placeholder: 'e.g. Department' }),
			text('key', {
				required: true,
				placeholder: 'e.g. department',
				description: "The key in the user's metadata",
			}),
			text('ssoPath', {
				placeholder: 'e.g. department',
				description: 'Where the identity provider sends it when users sign in',
			}),
			text('directoryPath', {
				placeholder: 'e.g. department',
				description: 'Where it is in the records of the directory (SCIM)',
			}),
			flag('multiValued', {
				displayName: 'Multiple Values',
				description: 'Whether a user can have several values, which become a list',
			}),
		],
	},
	{ description: 'What else users get from the identity provider. Replaces the whole list.' },
);

/** What Create and Update have in common beside the settings of the protocols. */
export const settings = [
	flag('active', { description: 'Whether users can sign in through the connection' }),
	flag('allowOrganizationAccountLinking', {
		description: 'Whether members of the organization can link their accounts',
	}),
] as const;

/** The values of the login hint, which go together. */
interface LoginHint {
	readonly loginHintMode?: string;
	readonly loginHintSource?: string;
}

/** @throws UserError when a login hint is set in one field only */
export function checkLoginHint({ loginHintMode: mode, loginHintSource: source }: LoginHint): void {
	if (source !== undefined && mode === undefined) {
		throw new UserError("'Login Hint Metadata Key' needs 'Login Hint'", {
			description: "Add 'Login Hint' under SAML, and choose Public Metadata.",
		});
	}
	if (mode === 'custom_attribute' && source === undefined) {
		throw new UserError("'Login Hint Metadata Key' is empty", {
			description: 'Enter the key in the public metadata whose value is the login hint.',
		});
	}
}
