import { createClerkClient, type ClerkClient } from '@clerk/backend';
import type { INodeParameters } from 'n8n-workflow';
import { byId } from '../support/locator';
import { API_URL, runNode, SECRET_KEY } from '../support/runNode';
import { clerkOrganization, clerkSession, clerkUser } from '../support/samples';
import { standInForClerk, type SentRequest } from '../support/standInForClerk';

/**
 * A second opinion: the same calls made by Clerk's own SDK. Requests are compared by method, path,
 * query and body; the SDK speaks an API version of its own, so the stand-in takes any.
 */
const user = { resource: 'user', userId: byId('user_1') };
const organization = { resource: 'organization', organizationId: byId('org_1') };
const OWNER = 'user_2NNEqL2nrIRdJ194ndJqAHwEfxC';
const apiKey = { resource: 'apiKey', apiKeyId: byId('ak_1') };
const machine = { resource: 'machine', machineId: byId('mch_1') };
const application = { resource: 'oauthApplication', oauthApplicationId: byId('oa_1') };
const connection = {
	resource: 'enterpriseConnection',
	enterpriseConnectionId: byId('entconn_1'),
};
const instance = { resource: 'instance' };
const session = { resource: 'session', sessionId: byId('sess_1') };

const calls: Array<[string, INodeParameters, (clerk: ClerkClient) => Promise<unknown>]> = [
	[
		'list users',
		{
			resource: 'user',
			operation: 'getAll',
			limit: 20,
			filters: {
				emailAddress: 'a@example.com, b@example.com',
				externalId: '+1',
				excludeExternalId: '2',
				organizationId: 'org_1',
				query: 'ada & co',
				banned: true,
				createdAtAfter: 1778576400000,
				lastSignInAtBefore: 1778576400000,
				provider: 'oauth_google',
				providerUserId: '7',
			},
			options: { offset: 40, orderBy: '+last_sign_in_at', combine: true },
		},
		async ({ users }) =>
			await users.getUserList({
				limit: 20,
				emailAddress: ['a@example.com', 'b@example.com'],
				externalId: ['-2', '+1'],
				organizationId: ['org_1'],
				query: 'ada & co',
				// Sent by the SDK, although its types do not name them.
				...({ banned: true, provider: 'oauth_google', providerUserId: ['7'] } as object),
				createdAtAfter: 1778576400000,
				lastSignInAtBefore: 1778576400000,
				offset: 40,
				orderBy: '+last_sign_in_at',
			}),
	],
	['get a user', { ...user, operation: 'get' }, async ({ users }) => await users.getUser('user_1')],
	[
		'create a user',
		{
			resource: 'user',
			operation: 'create',
			emailAddress: 'a@example.com',
			firstName: 'Ada',
			password: 'correct horse',
			additionalFields: {
				phoneNumber: '+15555550100',
				username: 'ada',
				externalId: 'x-1',
				skipPasswordChecks: true,
				publicMetadata: '{"someKey": {"innerKey": 1}}',
				createdAt: '2026-05-12T09:00:00Z',
			},
		},
		async ({ users }) =>
			await users.createUser({
				emailAddress: ['a@example.com'],
				phoneNumber: ['+15555550100'],
				username: 'ada',
				password: 'correct horse',
				firstName: 'Ada',
				externalId: 'x-1',
				skipPasswordChecks: true,
				publicMetadata: { someKey: { innerKey: 1 } },
				createdAt: new Date('2026-05-12T09:00:00Z'),
			}),
	],
	[
		'update a user',
		{
			...user,
			operation: 'update',
			updateFields: {
				firstName: 'Ada',
				primaryEmailAddressId: 'idn_1',
				password: 'correct horse',
				signOutOfOtherSessions: true,
			},
		},
		async ({ users }) =>
			await users.updateUser('user_1', {
				firstName: 'Ada',
				primaryEmailAddressID: 'idn_1',
				password: 'correct horse',
				signOutOfOtherSessions: true,
			}),
	],
	[
		"merge a user's metadata",
		{ ...user, operation: 'update', updateFields: { publicMetadata: '{"plan": null}' } },
		async ({ users }) =>
			await users.updateUserMetadata('user_1', { publicMetadata: { plan: null } }),
	],
	[
		"replace a user's metadata",
		{
			...user,
			operation: 'update',
			updateFields: { privateMetadata: '{"crmId": 7}' },
			options: { metadataMode: 'replace' },
		},
		async ({ users }) =>
			await users.replaceUserMetadata('user_1', { privateMetadata: { crmId: 7 } }),
	],
	[
		'delete a user',
		{ ...user, operation: 'delete' },
		async ({ users }) => await users.deleteUser('user_1'),
	],
	[
		'get the subscription of a user',
		{ resource: 'subscription', operation: 'get', payer: 'user', userId: byId('user_1') },
		async ({ billing }) => await billing.getUserBillingSubscription('user_1'),
	],
	[
		'get the subscription of an organization',
		{
			...{ resource: 'subscription', operation: 'get', payer: 'organization' },
			organizationId: byId('org_1'),
		},
		async ({ billing }) => await billing.getOrganizationBillingSubscription('org_1'),
	],
	[
		'cancel a subscription item now',
		{
			...{ resource: 'subscriptionItem', operation: 'cancel' },
			...{ subscriptionItemId: byId('subi_1'), endNow: true },
		},
		async ({ billing }) => await billing.cancelSubscriptionItem('subi_1', { endNow: true }),
	],
	[
		'extend a trial',
		{
			...{ resource: 'subscriptionItem', operation: 'extendTrial' },
			...{ subscriptionItemId: byId('subi_1'), extendTo: '2026-12-24T09:00:00Z' },
		},
		async ({ billing }) =>
			await billing.extendSubscriptionItemFreeTrial('subi_1', {
				extendTo: new Date('2026-12-24T09:00:00Z'),
			}),
	],
	[
		'list plans',
		{
			...{ resource: 'billingPlan', operation: 'getAll', limit: 20 },
			...{ filters: { payerType: 'org' }, options: { offset: 40 } },
		},
		// The document has it for every list of this kind; the SDK leaves it to the caller.
		async ({ billing }) =>
			await billing.getPlanList({
				...{ limit: 20, offset: 40, payerType: 'org' },
				...({ paginated: true } as object),
			}),
	],
	[
		'list organizations',
		{
			resource: 'organization',
			operation: 'getAll',
			limit: 20,
			filters: { query: 'acme', userId: '+user_1', excludeUserId: 'user_2' },
			options: { includeMembersCount: true, offset: 40, orderBy: '-members_count' },
		},
		async ({ organizations }) =>
			await organizations.getOrganizationList({
				limit: 20,
				query: 'acme',
				...({ userId: ['-user_2', '+user_1'] } as object),
				includeMembersCount: true,
				offset: 40,
				orderBy: '-members_count',
			}),
	],
	[
		'get an organization',
		{ ...organization, operation: 'get', options: { includeMembersCount: true } },
		async ({ organizations }) =>
			await organizations.getOrganization({ organizationId: 'org_1', includeMembersCount: true }),
	],
	[
		'create an organization',
		{
			resource: 'organization',
			operation: 'create',
			name: 'Acme',
			createdBy: byId('user_1'),
			additionalFields: {
				slug: 'acme',
				maxAllowedMemberships: 5,
				privateMetadata: '{"crmId": 7}',
			},
		},
		async ({ organizations }) =>
			await organizations.createOrganization({
				name: 'Acme',
				createdBy: 'user_1',
				slug: 'acme',
				maxAllowedMemberships: 5,
				privateMetadata: { crmId: 7 },
			}),
	],
	[
		'list sessions',
		{
			resource: 'session',
			operation: 'getAll',
			userId: byId('user_1'),
			limit: 20,
			filters: { clientId: 'client_1', status: 'active' },
			options: { offset: 40 },
		},
		async ({ sessions }) =>
			await sessions.getSessionList({
				userId: 'user_1',
				clientId: 'client_1',
				status: 'active',
				limit: 20,
				offset: 40,
			}),
	],
	[
		'get a session',
		{ ...session, operation: 'get' },
		async ({ sessions }) => await sessions.getSession('sess_1'),
	],
	[
		'revoke a session',
		{ ...session, operation: 'revoke' },
		async ({ sessions }) => await sessions.revokeSession('sess_1'),
	],
	[
		'list API keys',
		{
			...apiKey,
			operation: 'getAll',
			subject: byId(OWNER),
			limit: 20,
			options: { includeInvalid: true, offset: 40 },
		},
		async ({ apiKeys }) =>
			await apiKeys.list({ subject: OWNER, includeInvalid: true, limit: 20, offset: 40 }),
	],
	['get an API key', { ...apiKey, operation: 'get' }, async (c) => await c.apiKeys.get('ak_1')],
	[
		'create an API key',
		{
			resource: 'apiKey',
			operation: 'create',
			subject: byId(OWNER),
			name: 'Import',
			additionalFields: {
				description: 'Nightly',
				claims: '{"someKey": {"innerKey": 1}}',
				scopes: 'a, b',
				createdBy: byId('user_1'),
				secondsUntilExpiration: 60,
			},
		},
		async ({ apiKeys }) =>
			await apiKeys.create({
				subject: OWNER,
				name: 'Import',
				description: 'Nightly',
				claims: { someKey: { innerKey: 1 } },
				scopes: ['a', 'b'],
				createdBy: 'user_1',
				secondsUntilExpiration: 60,
			}),
	],
	[
		'update an API key',
		{
			...apiKey,
			operation: 'update',
			updateFields: { subject: byId(OWNER), scopes: 'a', fieldsToClear: ['description'] },
		},
		async ({ apiKeys }) =>
			await apiKeys.update({
				apiKeyId: 'ak_1',
				subject: OWNER,
				scopes: ['a'],
				description: null,
			}),
	],
	[
		'revoke an API key',
		{ ...apiKey, operation: 'revoke', additionalFields: { revocationReason: 'left' } },
		async ({ apiKeys }) => await apiKeys.revoke({ apiKeyId: 'ak_1', revocationReason: 'left' }),
	],
	[
		'delete an API key',
		{ ...apiKey, operation: 'delete' },
		async ({ apiKeys }) => await apiKeys.delete('ak_1'),
	],
	[
		'get the secret of an API key',
		{ ...apiKey, operation: 'getSecret' },
		async ({ apiKeys }) => await apiKeys.getSecret('ak_1'),
	],
	[
		'verify an API key',
		{ resource: 'apiKey', operation: 'verify', secret: 'ak_secret' },
		async ({ apiKeys }) => await apiKeys.verify('ak_secret'),
	],
	[
		'list machines',
		{
			...machine,
			operation: 'getAll',
			limit: 20,
			filters: { query: 'billing' },
			options: { offset: 40, orderBy: '-name' },
		},
		async ({ machines }) =>
			await machines.list({ limit: 20, offset: 40, query: 'billing', orderBy: '-name' }),
	],
	[
		'create a machine',
		{
			resource: 'machine',
			operation: 'create',
			name: 'Worker',
			additionalFields: { scopedMachines: ['mch_2'], defaultTokenTtl: 60 },
		},
		async ({ machines }) =>
			await machines.create({ name: 'Worker', scopedMachines: ['mch_2'], defaultTokenTtl: 60 }),
	],
	[
		'update a machine',
		{ ...machine, operation: 'update', updateFields: { name: 'Other' } },
		async ({ machines }) => await machines.update({ machineId: 'mch_1', name: 'Other' }),
	],
	[
		'delete a machine',
		{ ...machine, operation: 'delete' },
		async ({ machines }) => await machines.delete('mch_1'),
	],
	[
		"get a machine's secret key",
		{ ...machine, operation: 'getSecretKey' },
		async ({ machines }) => await machines.getSecretKey('mch_1'),
	],
	[
		"rotate a machine's secret key",
		{ ...machine, operation: 'rotateSecretKey', previousTokenTtl: 60 },
		async ({ machines }) =>
			await machines.rotateSecretKey({ machineId: 'mch_1', previousTokenTtl: 60 }),
	],
	[
		'add a scope to a machine',
		{ ...machine, operation: 'addScope', toMachineId: byId('mch_2') },
		async ({ machines }) => await machines.createScope('mch_1', 'mch_2'),
	],
	[
		'remove a scope from a machine',
		{ ...machine, operation: 'removeScope', otherMachineId: byId('mch_2') },
		async ({ machines }) => await machines.deleteScope('mch_1', 'mch_2'),
	],
	[
		'list M2M tokens',
		{
			resource: 'm2mToken',
			operation: 'getAll',
			subject: byId('mch_1'),
			limit: 20,
			options: { offset: 40, revoked: true },
		},
		async ({ m2m }) => await m2m.list({ subject: 'mch_1', limit: 20, offset: 40, revoked: true }),
	],
	[
		'revoke an M2M token',
		{
			resource: 'm2mToken',
			operation: 'revoke',
			m2mTokenId: byId('mt_1'),
			additionalFields: { revocationReason: 'leaked' },
		},
		async ({ m2m }) => await m2m.revokeToken({ m2mTokenId: 'mt_1', revocationReason: 'leaked' }),
	],
	[
		'verify an M2M token',
		{ resource: 'm2mToken', operation: 'verify', token: 'mt_secret' },
		async ({ m2m }) => await m2m.verify({ token: 'mt_secret' }),
	],
	[
		'list OAuth applications',
		{
			...application,
			operation: 'getAll',
			limit: 20,
			filters: { nameQuery: 'portal' },
			options: { offset: 40, orderBy: '+name' },
		},
		async ({ oauthApplications }) =>
			await oauthApplications.list({
				limit: 20,
				offset: 40,
				nameQuery: 'portal',
				orderBy: '+name',
			}),
	],
	[
		'create an OAuth application',
		{
			resource: 'oauthApplication',
			operation: 'create',
			name: 'Portal',
			additionalFields: { redirectUris: 'https://a.example.com', scopes: 'email', public: true },
		},
		async ({ oauthApplications }) =>
			await oauthApplications.create({
				name: 'Portal',
				redirectUris: ['https://a.example.com'],
				scopes: 'email',
				public: true,
			}),
	],
	[
		'update an OAuth application',
		{ ...application, operation: 'update', updateFields: { name: 'Other' } },
		async ({ oauthApplications }) =>
			await oauthApplications.update({ oauthApplicationId: 'oa_1', name: 'Other' }),
	],
	[
		'get an OAuth application',
		{ ...application, operation: 'get' },
		async ({ oauthApplications }) => await oauthApplications.get('oa_1'),
	],
	[
		'delete an OAuth application',
		{ ...application, operation: 'delete' },
		async ({ oauthApplications }) => await oauthApplications.delete('oa_1'),
	],
	[
		"rotate an OAuth application's secret",
		{ ...application, operation: 'rotateSecret' },
		async ({ oauthApplications }) => await oauthApplications.rotateSecret('oa_1'),
	],
	[
		"revoke an OAuth application's token",
		{ ...application, operation: 'revokeToken', token: 'oat_x' },
		async ({ oauthApplications }) =>
			await oauthApplications.revokeToken({ oauthApplicationId: 'oa_1', token: 'oat_x' }),
	],
	[
		'verify an OAuth access token',
		{ resource: 'oauthApplication', operation: 'verifyAccessToken', accessToken: 'oat_x' },
		async ({ idPOAuthAccessToken }) => await idPOAuthAccessToken.verify('oat_x'),
	],
	[
		'list domains',
		{ resource: 'domain', operation: 'getAll' },
		async ({ domains }) => await domains.list(),
	],
	[
		'add a satellite domain',
		{
			...{ resource: 'domain', operation: 'create', name: 'shop.example.org' },
			additionalFields: { proxyUrl: 'https://shop.example.org/__clerk' },
		},
		async ({ domains }) =>
			await domains.add({
				name: 'shop.example.org',
				is_satellite: true,
				proxy_url: 'https://shop.example.org/__clerk',
			}),
	],
	[
		'update a domain',
		{
			...{ resource: 'domain', operation: 'update', domainId: byId('dmn_1'), allowRenaming: true },
			updateFields: { name: 'example.net', fieldsToClear: ['proxyUrl'], isSecondary: true },
		},
		async ({ domains }) =>
			await domains.update({
				...{ domainId: 'dmn_1', name: 'example.net', proxy_url: null, is_secondary: true },
			}),
	],
	[
		'delete a domain',
		{ resource: 'domain', operation: 'delete', domainId: byId('dmn_1') },
		async ({ domains }) => await domains.delete('dmn_1'),
	],
	[
		"verify a domain's proxy",
		{
			...{ resource: 'domain', operation: 'verifyProxy', domainId: byId('dmn_1') },
			additionalFields: { proxyUrl: 'https://example.com/__clerk' },
		},
		async ({ proxyChecks }) =>
			await proxyChecks.verify({ domainId: 'dmn_1', proxyUrl: 'https://example.com/__clerk' }),
	],
	[
		'get the instance',
		{ ...instance, operation: 'get' },
		async ({ instance: one }) => await one.get(),
	],
	[
		'update the instance',
		{
			...{ ...instance, operation: 'update', allowTestUsers: true, allowReplacingOrigins: true },
			updateFields: {
				testMode: true,
				hibp: false,
				supportEmail: 'help@example.com',
				clerkJsVersion: '5',
				developmentOrigin: 'http://localhost:3000',
				allowedOrigins: 'capacitor://localhost, chrome-extension://x',
				urlBasedSessionSyncing: true,
				fieldsToClear: ['preferredSignInStrategy'],
			},
		},
		async ({ instance: one }) =>
			await one.update({
				testMode: true,
				hibp: false,
				supportEmail: 'help@example.com',
				clerkJsVersion: '5',
				developmentOrigin: 'http://localhost:3000',
				allowedOrigins: ['capacitor://localhost', 'chrome-extension://x'],
				urlBasedSessionSyncing: true,
				preferredSignInStrategyWhenPasswordRequired: '',
			}),
	],
	[
		'update restrictions',
		{
			...{ ...instance, operation: 'updateRestrictions', allowLockout: true },
			updateFields: { allowlist: true, blocklist: false, blockEmailSubaddresses: true },
		},
		async ({ instance: one }) =>
			await one.updateRestrictions({
				...{ allowlist: true, blocklist: false, blockEmailSubaddresses: true },
			}),
	],
	[
		'get organization settings',
		{ ...instance, operation: 'getOrganizationSettings' },
		async ({ instance: one }) => await one.getOrganizationSettings(),
	],
	[
		'update organization settings',
		{
			...{
				...instance,
				operation: 'updateOrganizationSettings',
				allowTurningOffOrganizations: true,
			},
			updateFields: {
				...{ enabled: false, maxAllowedMemberships: 0, adminDeleteEnabled: true },
				...{ domainsEnrollmentModes: ['automatic_invitation'], creatorRoleId: 'role_1' },
			},
		},
		async ({ instance: one }) =>
			await one.updateOrganizationSettings({
				...{ enabled: false, maxAllowedMemberships: 0, adminDeleteEnabled: true },
				...{ domainsEnrollmentModes: ['automatic_invitation'], creatorRoleId: 'role_1' },
			}),
	],
	[
		'create the webhook app',
		{ resource: 'webhookApp', operation: 'create' },
		async ({ webhooks }) => await webhooks.createSvixApp(),
	],
	[
		"create a link to the webhook app's dashboard",
		{ resource: 'webhookApp', operation: 'createDashboardUrl' },
		async ({ webhooks }) => await webhooks.generateSvixAuthURL(),
	],
	[
		'delete the webhook app',
		{ resource: 'webhookApp', operation: 'delete', allowDeletingEndpoints: true },
		async ({ webhooks }) => await webhooks.deleteSvixApp(),
	],
	[
		'create an agent task',
		{
			resource: 'agentTask',
			operation: 'create',
			onBehalfOf: byId('user_1'),
			agentName: 'Support',
			taskDescription: 'Cancel order 7',
			redirectUrl: 'https://app.example.com',
			additionalFields: { sessionMaxDurationInSeconds: 60 },
		},
		async ({ agentTasks }) =>
			await agentTasks.create({
				onBehalfOf: { userId: 'user_1' },
				permissions: '*',
				agentName: 'Support',
				taskDescription: 'Cancel order 7',
				redirectUrl: 'https://app.example.com',
				sessionMaxDurationInSeconds: 60,
			}),
	],
	[
		'revoke an agent task',
		{ resource: 'agentTask', operation: 'revoke', agentTaskId: byId('agt_1') },
		async ({ agentTasks }) => await agentTasks.revoke('agt_1'),
	],
	[
		'create a SAML connection',
		{
			...connection,
			operation: 'create',
			name: 'Acme',
			provider: 'saml_okta',
			domains: 'acme.com',
			saml: {
				idpEntityId: 'e',
				idpCertificate: 'PEM',
				allowSubdomains: true,
				userIdAttribute: 'uid',
				loginHintMode: 'custom_attribute',
				loginHintSource: 'number',
			},
			customAttributes: {
				row: [{ name: 'Team', key: 'team', ssoPath: 'team', directoryPath: '', multiValued: true }],
			},
			additionalFields: { organizationId: byId('org_1'), allowOrganizationAccountLinking: true },
		},
		async ({ enterpriseConnections }) =>
			await enterpriseConnections.createEnterpriseConnection({
				name: 'Acme',
				provider: 'saml_okta',
				domains: ['acme.com'],
				organizationId: 'org_1',
				allowOrganizationAccountLinking: true,
				saml: {
					idpEntityId: 'e',
					idpCertificate: 'PEM',
					allowSubdomains: true,
					attributeMapping: { userId: 'uid' },
					loginHint: { mode: 'custom_attribute', source: 'number' },
				},
				customAttributes: [{ name: 'Team', key: 'team', ssoPath: 'team', multiValued: true }],
			}),
	],
	[
		'update an OIDC connection',
		{
			...connection,
			operation: 'update',
			allowDeletingDomains: true,
			updateFields: { active: true, syncUserAttributes: false },
			oidc: { clientId: 'c', clientSecret: 's', userInfoUrl: 'https://idp/u', requiresPkce: true },
		},
		async ({ enterpriseConnections }) =>
			await enterpriseConnections.updateEnterpriseConnection('entconn_1', {
				active: true,
				syncUserAttributes: false,
				oidc: {
					clientId: 'c',
					clientSecret: 's',
					userInfoUrl: 'https://idp/u',
					requiresPkce: true,
				},
			}),
	],
	[
		'get an enterprise connection',
		{ ...connection, operation: 'get' },
		async ({ enterpriseConnections }) =>
			await enterpriseConnections.getEnterpriseConnection('entconn_1'),
	],
	[
		'list the enterprise connections of an organization',
		{
			resource: 'enterpriseConnection',
			operation: 'getAll',
			limit: 7,
			filters: { organizationId: byId('org_1'), active: true },
			options: { offset: 40 },
		},
		async ({ enterpriseConnections }) =>
			await enterpriseConnections.getEnterpriseConnectionList({
				organizationId: 'org_1',
				active: true,
				limit: 7,
				offset: 40,
			}),
	],
	[
		'delete an enterprise connection',
		{ ...connection, operation: 'delete' },
		async ({ enterpriseConnections }) =>
			await enterpriseConnections.deleteEnterpriseConnection('entconn_1'),
	],
];

/** An answer that both can read, whatever was asked for. */
const reply = ({ method, path }: SentRequest) => {
	const [, kind, id] = path.split('/');
	if (path === '/users/count') return { body: { object: 'total_count', total_count: 1 } };
	const isSvixDeleted = method === 'DELETE' && path === '/webhooks/svix';
	if (path.endsWith('/revoke_token') || isSvixDeleted) return { status: 204, body: '' };
	if (method === 'GET' && path === '/m2m_tokens') {
		return { body: { m2m_tokens: [], total_count: 0 } };
	}
	const record = {
		users: clerkUser(),
		organizations: clerkOrganization(),
		sessions: clerkSession(),
	}[kind] ?? { id: 'x', object: 'x', scopes: [] };
	if (id !== undefined || method === 'POST') return { body: record };
	return { body: kind === 'users' ? [record] : { data: [record], total_count: 1 } };
};

/** What counts, in an order that does not depend on who asked. */
const comparable = (sent: SentRequest[]) =>
	sent
		.map(({ method, path, query, body }) => ({
			call: `${method} ${path}`,
			query: query.map((pair) => pair.join('=')).toSorted(),
			body: body ?? {},
		}))
		.toSorted((a, b) => a.call.localeCompare(b.call));

test.each(calls)("%s: the node and Clerk's SDK send the same", async (_, parameters, bySdk) => {
	const ours = standInForClerk(reply);
	const { error } = await runNode(parameters);
	expect(error?.message).toBeUndefined();
	const byNode = comparable(ours);
	const theirs = standInForClerk(reply, { anyVersion: true });
	await bySdk(createClerkClient({ secretKey: SECRET_KEY, apiUrl: API_URL }));
	expect(byNode).toEqual(comparable(theirs));
});
