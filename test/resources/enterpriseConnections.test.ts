import { byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** Enterprise connections, their test runs, and the links with which customers set them up. */
const sandbox = onSandbox();
const { run, result, refusal, requests } = sandbox;

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----';
const SAML = {
	idpEntityId: 'https://idp/e',
	idpSsoUrl: 'https://idp/s',
	idpCertificate: CERTIFICATE,
};

const organization = () => [...sandbox.store.organizations.values()][7];
const create = async (domain: string, more: object = {}) =>
	await result('enterpriseConnection', 'create', {
		name: 'Acme',
		provider: 'saml_custom',
		domains: domain,
		...more,
	});
const update = (id: string, fields: object) => ({
	enterpriseConnectionId: byId(id),
	...fields,
});

describe('on the sandbox', () => {
	test('one is created with what the customer needs, and found by domain', async () => {
		const made = await create('One.example.org', {
			saml: { ...SAML, loginHintMode: 'off' },
			additionalFields: { active: true, organizationId: byId(organization().id) },
		});
		expect(made).toMatchObject({
			active: true,
			domains: ['one.example.org'],
			organizationId: organization().id,
			samlConnection: {
				acsUrl: expect.stringContaining('/saml/acs/'),
				spEntityId: expect.stringContaining('/saml/'),
				idpEntityId: 'https://idp/e',
				loginHint: { mode: 'off' },
			},
			oauthConfig: null,
		});
		expect(JSON.stringify(made)).not.toContain('CERTIFICATE');
		const found = await sandbox.pick('searchEnterpriseConnections', 'one.example');
		expect(found).toEqual([{ name: 'Acme (one.example.org)', value: made.id }]);
		const filters = { organizationId: byId(organization().id), active: true };
		const { json } = await run('enterpriseConnection', 'getAll', { filters });
		expect(json.map(({ id }) => id)).toEqual([made.id]);
		expect(
			await run('enterpriseConnection', 'getAll', { filters: { ...filters, active: false } }),
		).toMatchObject({ json: [] });
	});

	test('a domain belongs to one connection', async () => {
		await create('taken.example.org');
		const fields = { name: 'B', domains: 'TAKEN.example.org' };
		expect(await refusal('enterpriseConnection', 'create', fields)).toContain('taken.example.org');
	});

	test('activation deletes organization domains, and is refused unless that is allowed', async () => {
		const [domain] = sandbox.store.organizationDomains.values();
		const { id } = await create(domain.name, { saml: SAML });
		requests.splice(0);
		const activate = update(id, { updateFields: { active: true } });
		const { error } = await run('enterpriseConnection', 'update', activate);
		expect(error?.message).toBe("'Allow Deleting Organization Domains' is off");
		expect(error?.description).toContain('deletes verified organization domains');
		expect(requests).toEqual([]);
		const allowed = { ...activate, allowDeletingDomains: true };
		expect(await result('enterpriseConnection', 'update', allowed)).toMatchObject({ active: true });
		expect(sandbox.store.organizationDomains.has(domain.id)).toBe(false);
		// The way back deletes nothing.
		const off = update(id, { updateFields: { active: false } });
		expect(await result('enterpriseConnection', 'update', off)).toMatchObject({ active: false });
	});

	test('an active one must know its identity provider', async () => {
		const { id } = await create('unready.example.org');
		const activate = { updateFields: { active: true }, allowDeletingDomains: true };
		expect(await refusal('enterpriseConnection', 'update', update(id, activate))).toContain('SAML');
	});

	test('an update changes settings alone, and lists only as a whole', async () => {
		const row = { name: 'Department', key: 'department' };
		const customAttributes = { row: [row] };
		const { id } = await create('change.example.org', { saml: SAML, customAttributes });
		const renamed = await result(
			'enterpriseConnection',
			'update',
			update(id, { saml: { samlName: 'Acme SAML', forceAuthn: true } }),
		);
		expect(renamed).toMatchObject({
			name: 'Acme',
			domains: ['change.example.org'],
			samlConnection: { name: 'Acme SAML', forceAuthn: true, idpSsoUrl: 'https://idp/s' },
			customAttributes: [row],
		});
		const updateFields = {
			domains: 'a.example.org, b.example.org',
			fieldsToClear: ['customAttributes'],
		};
		const moved = await result('enterpriseConnection', 'update', update(id, { updateFields }));
		expect(moved).toMatchObject({
			domains: ['a.example.org', 'b.example.org'],
			customAttributes: [],
		});
	});

	test.each([
		[{ updateFields: {}, saml: {}, oidc: {} }],
		[{ updateFields: { domains: '={{ [] }}' }, saml: { samlName: '={{ $json.nothing }}' } }],
	])('an update of nothing is refused: %j', async (fields) => {
		const { error } = await run('enterpriseConnection', 'update', update('entconn_1', fields));
		expect(error?.message).toBe('There is nothing to update');
		expect(error?.description).toContain(
			"'Update Fields' or 'SAML' or 'OIDC' or 'Custom Attributes'",
		);
	});

	test('test runs come with their logs; what the IdP sent only where it is asked for', async () => {
		const [{ id }] = sandbox.store.enterpriseConnections.values();
		const { url } = await result('enterpriseConnection', 'createTestRun', update(id, {}));
		expect(url).toMatch(/^https:/);
		const list = async (more: object = {}) =>
			(await run('enterpriseConnection', 'getAllTestRuns', update(id, more))).json;
		expect((await list()).map(({ status }) => status)).toEqual(['pending', 'success', 'failed']);
		const failed = await list({ filters: { status: ['failed'] } });
		expect(failed).toMatchObject([{ logs: [{ level: 'error', code: 'email_address_missing' }] }]);
		expect(JSON.stringify(failed)).not.toContain('aml_response');
		const selected = { output: 'selected', selectedFields: ['saml'] };
		expect(await list({ filters: { status: ['failed'] }, ...selected })).toMatchObject([
			{ saml: { samlResponse: expect.any(String) } },
		]);
	});

	test('it is deleted with its test runs', async () => {
		const { id } = await create('gone.example.org');
		await result('enterpriseConnection', 'createTestRun', update(id, {}));
		expect(await result('enterpriseConnection', 'delete', update(id, {}))).toMatchObject({
			id,
			deleted: true,
		});
		const left = [...sandbox.store.enterpriseTestRuns.values()];
		expect(left.filter((one) => one.enterprise_connection_id === id)).toEqual([]);
	});
});

describe('admin portal links', () => {
	test('a token is given once, and revoked', async () => {
		const made = await result('adminPortalLink', 'create', {
			additionalFields: {
				organizationId: byId(organization().id),
				scopes: 'admin_portal:read, admin_portal:write',
				secondsUntilExpiration: 60,
			},
		});
		expect(made).toMatchObject({
			organizationId: organization().id,
			scopes: ['admin_portal:read', 'admin_portal:write'],
			token: expect.stringMatching(/^aplt_/),
		});
		expect(Number(made.expiresAt) - Number(made.createdAt)).toBe(60_000);
		const revoked = await result('adminPortalLink', 'revoke', {
			adminPortalLinkTokenId: byId(made.id),
			additionalFields: { revocationReason: 'Sent to the wrong person' },
		});
		expect(revoked).toMatchObject({ revoked: true, revocationReason: 'Sent to the wrong person' });
		expect(revoked).not.toHaveProperty('token');
	});
});

test('Set Up creates an inactive connection, a test link and a portal link', async () => {
	const { id } = [...sandbox.store.organizations.values()][3];
	const made = await result('enterpriseConnection', 'setUp', {
		organizationId: byId(id),
		name: 'Acme',
		provider: 'saml_okta',
		domains: 'setup.example.org',
		additionalFields: { secondsUntilExpiration: 60 },
	});
	expect(made).toMatchObject({
		active: false,
		organizationId: id,
		acsUrl: expect.stringContaining('/saml/acs/'),
		spEntityId: expect.stringContaining('/saml/'),
		testUrl: expect.stringMatching(/^https:/),
		portalToken: expect.stringMatching(/^aplt_/),
		success: true,
	});
	const token = sandbox.store.adminPortalLinkTokens.get(made.portalTokenId);
	expect(token).toMatchObject({ organization_id: id });
	expect(made.portalTokenExpiresAt).toBe(token?.expiration);
});
