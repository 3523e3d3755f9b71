import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { shown } from '../panel/shown';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { clerkError, standInForClerk } from '../support/standInForClerk';

/** What enterprise connections and admin portal links send, and what the panel shows for it. */
const { description } = new Clerk();

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----';
const SAML = { idpEntityId: 'https://idp/e', idpSsoUrl: 'https://idp/s' };

describe('what travels', () => {
	const bodyOf = async (parameters: object) => {
		const sent = standInForClerk(() => ({ body: { id: 'entconn_1' } }));
		const all = { resource: 'enterpriseConnection', operation: 'create', ...parameters };
		const { error } = await runNode(all as INodeParameters);
		expect(error?.message).toBeUndefined();
		return sent[0].body;
	};
	const asked = { name: 'Acme', domains: 'acme.com, acme.org' };

	test('settings of SAML stand in objects, and those of OIDC stay at home', async () => {
		const body = await bodyOf({
			...asked,
			provider: 'saml_okta',
			saml: {
				idpCertificate: CERTIFICATE,
				emailAddressAttribute: 'mail',
				loginHintMode: 'custom_attribute',
				loginHintSource: 'employeeNumber',
				allowSubdomains: false,
			},
			oidc: { clientId: 'left over from another provider' },
		});
		expect(body).toEqual({
			name: 'Acme',
			provider: 'saml_okta',
			domains: ['acme.com', 'acme.org'],
			saml: {
				idp_certificate: CERTIFICATE,
				attribute_mapping: { email_address: 'mail' },
				login_hint: { mode: 'custom_attribute', source: 'employeeNumber' },
				allow_subdomains: false,
			},
		});
	});

	test('settings of OIDC stand in an object, the secret to the letter', async () => {
		const body = await bodyOf({
			...asked,
			provider: 'oidc_gitlab',
			saml: SAML,
			oidc: { clientId: 'c', clientSecret: ' s ', requiresPkce: false },
		});
		expect(body).toMatchObject({
			oidc: { client_id: 'c', client_secret: ' s ', requires_pkce: false },
		});
		expect(body).not.toHaveProperty('saml');
	});

	test('an empty value leaves no empty object behind', async () => {
		const body = await bodyOf({
			...asked,
			saml: { emailAddressAttribute: '={{ $json.nothing }}', idpEntityId: '' },
		});
		expect(body).not.toHaveProperty('saml');
	});

	test('custom attributes are rows', async () => {
		const row = { name: 'Department', key: 'department', ssoPath: 'dep', multiValued: true };
		const body = await bodyOf({ ...asked, customAttributes: { row: [row] } });
		expect(body).toMatchObject({
			custom_attributes: [
				{ name: 'Department', key: 'department', sso_path: 'dep', multi_valued: true },
			],
		});
	});

	test('a provider from an expression decides for each item', async () => {
		const sent = standInForClerk(() => ({ body: { id: 'entconn_1' } }));
		const parameters = {
			resource: 'enterpriseConnection',
			operation: 'create',
			name: 'A',
			domains: '={{ $json.domain }}',
			provider: '={{ $json.provider }}',
			saml: { idpEntityId: 'e' },
			oidc: { clientId: 'c' },
		};
		const items = [
			{ provider: 'oidc_custom', domain: 'a.com' },
			{ provider: 'saml_google', domain: 'b.com' },
		];
		await runNode(parameters, { items });
		const bodies = sent.map(({ body }) => body as IDataObject);
		expect(bodies.find(({ provider }) => provider === 'oidc_custom')).toMatchObject({
			oidc: { client_id: 'c' },
		});
		expect(bodies.map((body) => ['saml' in body, 'oidc' in body]).toSorted()).toEqual([
			[false, true],
			[true, false],
		]);
	});

	test('a refusal inside an object names the field', async () => {
		standInForClerk(() => ({
			status: 422,
			body: clerkError('form_param_format_invalid', 'is invalid', 'saml.idp_sso_url'),
		}));
		const all = { resource: 'enterpriseConnection', operation: 'create', ...asked, saml: SAML };
		const { error } = await runNode(all);
		expect(`${error?.message} ${error?.description}`).toContain('IdP SSO URL');
	});
});

test.each([
	[{ operation: 'create', provider: 'saml_okta' }, ['saml']],
	[{ operation: 'create', provider: 'oidc_gitlab' }, ['oidc']],
	[{ operation: 'create', provider: '={{ $json.provider }}' }, ['saml', 'oidc']],
	[{ operation: 'update' }, ['saml', 'oidc']],
])('the panel of %j has the settings %j', (chosen, names) => {
	const parameters = { resource: 'enterpriseConnection', ...chosen };
	const panel = shown(description.properties, parameters, 'clerk').map(({ name }) => name);
	expect(panel.filter((name) => ['saml', 'oidc'].includes(name))).toEqual(names);
});

describe('a login hint', () => {
	test.each([
		[{ loginHintSource: 'number' }, "'Login Hint Metadata Key' needs 'Login Hint'"],
		[{ loginHintMode: 'custom_attribute' }, "'Login Hint Metadata Key' is empty"],
	])('%j is refused before anything is sent', async (saml, message) => {
		const sent = standInForClerk(() => ({ body: {} }));
		const fields = { name: 'A', domains: 'acme.com', saml };
		const all = { resource: 'enterpriseConnection', operation: 'create', ...fields };
		const { error } = await runNode(all as INodeParameters);
		expect(error?.message).toBe(message);
		expect(sent).toEqual([]);
	});
});

test.each(['create', 'revoke'])('%s sends a body even with nothing to say', async (operation) => {
	const sent = standInForClerk(() => ({ body: { id: 'aplt_1' } }));
	const adminPortalLinkTokenId = byId('aplt_1');
	await runNode({ resource: 'adminPortalLink', operation, adminPortalLinkTokenId });
	expect(sent[0].body).toEqual({});
});
