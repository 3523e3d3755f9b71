import type { Shape } from '../../output/shape';

/** What Clerk reads back of an instance. */
export const instanceShape = {
	id: 'string',
	environmentType: 'string',
	allowedOrigins: 'array',
	workspaceId: 'string',
} as const satisfies Shape;

/** Who may sign up. */
export const restrictionsShape = {
	allowlist: 'boolean',
	blocklist: 'boolean',
	allowlistBlocklistDisabledOnSignIn: 'boolean',
	blockEmailSubaddresses: 'boolean',
	blockDisposableEmailDomains: 'boolean',
} as const satisfies Shape;

/** Clerk Protect, against bots and abuse. */
export const protectShape = {
	rulesEnabled: 'boolean',
	specterEnabled: 'boolean',
	checksBypassed: 'boolean',
} as const satisfies Shape;

/** Text messages. */
export const communicationShape = { blockedCountryCodes: 'array' } as const satisfies Shape;

/** The instance as an OAuth provider. */
export const oauthShape = {
	dynamicOauthClientRegistration: 'boolean',
	defaultScopes: 'array',
	oauthJwtAccessTokens: 'boolean',
	clientIdMetadataDocumentsAdvertised: 'boolean',
	clientIdMetadataDocumentsOnlyAllowPreRegisteredClients: 'boolean',
	clientIdMetadataDocumentsBlockImplicitlyAllowedClients: 'boolean',
} as const satisfies Shape;

/** Organizations, with the keys of roles. */
export const organizationShape = {
	enabled: 'boolean',
	maxAllowedMemberships: 'number',
	maxAllowedRoles: 'number',
	maxRoleSetsAllowed: 'number',
	maxAllowedDomains: 'number',
	creatorRole: 'string',
	adminDeleteEnabled: 'boolean',
	domainsEnabled: 'boolean',
	domainsEnrollmentModes: 'array',
	domainsDefaultRole: 'string',
	slugDisabled: 'boolean',
	initialRoleSetKey: 'string',
} as const satisfies Shape;
