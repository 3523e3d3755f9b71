import type { IDataObject } from 'n8n-workflow';
import { recordOutput } from '../../output/record';
import type { Shape } from '../../output/shape';

/** The service provider's side comes first: it is what the customer enters at the IdP. */
const samlConnection = {
	acsUrl: 'string',
	spEntityId: 'string',
	spMetadataUrl: 'string',
	idpEntityId: 'string',
	idpSsoUrl: 'string',
	idpMetadataUrl: 'string',
	allowIdpInitiated: 'boolean',
	allowSubdomains: 'boolean',
	forceAuthn: 'boolean',
	loginHint: 'json',
	id: 'string',
	name: 'string',
	active: 'boolean',
} as const satisfies Shape;

const oauthConfig = {
	clientId: 'string',
	discoveryUrl: 'string',
	authUrl: 'string',
	tokenUrl: 'string',
	userInfoUrl: 'string',
	requiresPkce: 'boolean',
	id: 'string',
	name: 'string',
	providerKey: 'string',
	createdAt: 'time',
	updatedAt: 'time',
} as const satisfies Shape;

/** An enterprise connection, with what the protocol says of it. */
export const connectionRecord = recordOutput(
	{
		id: 'string',
		name: 'string',
		provider: 'string',
		active: 'boolean',
		domains: 'array',
		organizationId: 'string',
		samlConnection: { object: samlConnection },
		oauthConfig: { object: oauthConfig },
		syncUserAttributes: 'boolean',
		disableAdditionalIdentifications: 'boolean',
		allowOrganizationAccountLinking: 'boolean',
		customAttributes: 'array',
		createdAt: 'time',
		updatedAt: 'time',
	},
	{ logoPublicUrl: 'string' },
);

/** What came of a try to sign in. Tokens and the IdP's answer are in its whole record only. */
export const testRunRecord = recordOutput(
	{
		id: 'string',
		status: 'string',
		connectionType: 'string',
		parsedUserInfo: {
			object: {
				userId: 'string',
				emailAddress: 'string',
				firstName: 'string',
				lastName: 'string',
			},
		},
		logs: {
			arrayOf: { level: 'string', code: 'string', shortMessage: 'string', message: 'string' },
		},
		createdAt: 'time',
	},
	{
		saml: {
			object: { samlRequest: 'string', samlResponse: 'string', relayState: 'string' },
			sensitive: ['samlResponse'],
		},
		oauth: {
			object: { idToken: 'string', accessToken: 'string', userInfo: 'string' },
			sensitive: ['idToken', 'accessToken'],
		},
	},
);

/** A value of the SAML connection that is handed to the customer. */
const handed = (name: string) => ({
	type: 'string' as const,
	from: ({ saml_connection: saml }: IDataObject) => (saml as IDataObject | null)?.[name],
});

/** All that the customer's IT needs. */
export const setUpRecord = recordOutput(
	{
		id: 'string',
		name: 'string',
		provider: 'string',
		domains: 'array',
		organizationId: 'string',
		active: 'boolean',
		acsUrl: handed('acs_url'),
		spEntityId: handed('sp_entity_id'),
		spMetadataUrl: handed('sp_metadata_url'),
		testUrl: 'string',
		directoryId: 'string',
		directoryEndpointUrl: 'string',
		directoryApiKey: 'string',
		portalToken: 'string',
		portalTokenId: 'string',
		portalTokenExpiresAt: 'time',
		createdAt: 'time',
	},
	{ samlConnection: { object: samlConnection }, oauthConfig: { object: oauthConfig } },
	['testUrl', 'portalToken', 'directoryApiKey'],
);
