import type { INodeParameters } from 'n8n-workflow';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { clerkError, standInForClerk, type Reply } from '../support/standInForClerk';

/** Enterprise Connection → Set Up: one item for the customer's IT, or how far it came. */
const ORGANIZATION = 'org_2NNEqL2nrIRdJ194ndJqAHwEfxC';

const parameters = (more: object = {}) => ({
	organizationId: byId(ORGANIZATION),
	name: 'Acme',
	provider: 'saml_okta',
	domains: 'setup.example.org',
	...more,
});

const CONNECTION = {
	id: 'entconn_1',
	active: false,
	saml_connection: { acs_url: 'https://acs', sp_entity_id: 'https://sp' },
};
const TEST = { url: 'https://test' };
const refused = { status: 403, body: clerkError('not_allowed_access', 'Not allowed') };
const LINK = { id: 'aplt_1', token: 'aplt_secret', expiration: 7 };

/** Runs it against these answers, in order. */
const setUp = async (replies: Reply[], more: object = {}) => {
	const sent = standInForClerk(() => replies[Math.min(sent.length, replies.length) - 1]);
	const all = { resource: 'enterpriseConnection', operation: 'setUp', ...parameters(more) };
	const { error, items } = await runNode(all as INodeParameters);
	return { error, items, sent };
};

test('each call gets what is its own', async () => {
	const { sent } = await setUp([{ body: CONNECTION }, { body: TEST }, { body: LINK }], {
		saml: { idpEntityId: 'e' },
		additionalFields: { scopes: 'admin_portal:read', allowOrganizationAccountLinking: true },
	});
	expect(sent.map(({ path, body }) => [path, body])).toEqual([
		[
			'/enterprise_connections',
			{
				name: 'Acme',
				provider: 'saml_okta',
				domains: ['setup.example.org'],
				organization_id: ORGANIZATION,
				active: false,
				saml: { idp_entity_id: 'e' },
				allow_organization_account_linking: true,
			},
		],
		['/enterprise_connections/entconn_1/test_runs', undefined],
		['/admin_portal_link_tokens', { organization_id: ORGANIZATION, scopes: ['admin_portal:read'] }],
	]);
});

test('the test link can be left out', async () => {
	const additionalFields = { skipTestRun: true };
	const { sent, items } = await setUp([{ body: CONNECTION }, { body: LINK }], { additionalFields });
	expect(sent).toHaveLength(2);
	expect(items[0].json).toMatchObject({ testUrl: null, portalToken: 'aplt_secret' });
});

test('a directory can be part of it, with its key', async () => {
	const directory = { id: 'dir_1', endpoint_url: 'https://scim', api_key: 'key' };
	const additionalFields = { directoryProvider: 'okta' };
	const replies = [{ body: CONNECTION }, { body: TEST }, { body: directory }, { body: LINK }];
	const { sent, items } = await setUp(replies, { additionalFields });
	expect([sent[2].path, sent[2].body]).toEqual([
		'/directories',
		{ enterprise_connection_id: 'entconn_1', provider: 'okta' },
	]);
	expect(items[0].json).toMatchObject({
		directoryId: 'dir_1',
		directoryEndpointUrl: 'https://scim',
		directoryApiKey: 'key',
		portalToken: 'aplt_secret',
	});
	const { error } = await setUp([...replies.slice(0, 3), refused], { additionalFields });
	expect(error?.description).toContain(
		'Created: connection entconn_1, test run, directory. Not created: admin portal link.',
	);
});

test('nothing was made where the connection itself is refused', async () => {
	const { error, sent } = await setUp([refused]);
	expect(error?.message).toBe('Not allowed');
	expect(error?.description).not.toContain('Created:');
	expect(sent).toHaveLength(1);
});

test.each([
	[
		'the test run',
		[{ body: CONNECTION }, refused],
		'The connection was created, but its test run was not: Not allowed',
		'Created: connection entconn_1. Not created: test run, admin portal link.',
	],
	[
		'the portal link',
		[{ body: CONNECTION }, { body: TEST }, refused],
		'The connection was created, but its admin portal link was not: Not allowed',
		'Created: connection entconn_1, test run. Not created: admin portal link.',
	],
	[
		'an answer about the test run',
		[{ body: CONNECTION }, { status: 502, body: '' }],
		'The connection was created, but its test run may not have been: ',
		'Created: connection entconn_1. Not known: test run. Not created: admin portal link.',
	],
])('half done, without %s: the error says how far it came', async (_, replies, message, steps) => {
	const { error, items } = await setUp(replies as Reply[]);
	expect(items).toEqual([]);
	expect(error?.message).toContain(message);
	expect(error?.description).toContain(steps);
	expect(error?.description).toContain('create what is missing with its own operation');
	expect(error?.description).not.toContain('Nothing was changed');
});

test('it is for one organization, never for all', async () => {
	const { error, sent } = await setUp([{ body: CONNECTION }], {
		organizationId: byId('={{ $json.none }}'),
	});
	expect(error?.message).toBe("The expression in 'Organization' gave no value for item 0");
	expect(sent).toEqual([]);
});
