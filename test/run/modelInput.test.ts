import type { INodeParameters } from 'n8n-workflow';
import { by, byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';

/** What models send in place of the plain value, as tools and MCP clients pass it on. */
const answering = () => standInForClerk(() => ({ body: { id: 'user_1', object: 'user' } }));
const asTool = async (parameters: INodeParameters, item = {}) =>
	await runNode(parameters, { asTool: true, items: [item] });

describe('An ID', () => {
	test.each([
		['as it is', 'user_1'],
		['with spaces', ' user_1 '],
		['in quotes', '"user_1"'],
		['in a list', ['user_1']],
		['in a JSON list', '["user_1"]'],
		['in an object', { id: 'user_1' }],
		['in an object, by its parameter', { userId: 'user_1' }],
		['in a fenced JSON object', '```json\n{"id": "user_1"}\n```'],
	])('%s', async (_, given) => {
		const sent = answering();
		const userId = byId('={{ $json.given }}');
		const { error } = await asTool({ resource: 'user', operation: 'get', userId }, { given });
		expect(error?.message).toBeUndefined();
		expect(sent.map(({ path }) => path)).toEqual(['/users/user_1']);
	});

	test.each([
		['several', '["user_1", "user_2"]'],
		['an object without one', { name: 'Ada' }],
		['another path', '["../organizations"]'],
	])('is refused when it is %s, and nothing is sent', async (_, given) => {
		const sent = answering();
		const userId = byId('={{ $json.given }}');
		const { error } = await asTool({ resource: 'user', operation: 'get', userId }, { given });
		expect(error?.message).toContain("'User'");
		expect(sent).toEqual([]);
	});

	test('of another kind stays as it is written', async () => {
		const sent = standInForClerk(() => ({ body: [] }));
		const userId = by('externalId', '={{ $json.given }}');
		await asTool({ resource: 'user', operation: 'get', userId }, { given: 'a b' });
		expect(sent[0].query).toContainEqual(['external_id', '+a b']);
	});
});

describe('Values', () => {
	test.each([
		['a JSON text', '{"plan":"pro"}'],
		['fenced JSON', '```json\n{ "plan": "pro" }\n```'],
		['JSON in JSON', JSON.stringify('{"plan":"pro"}')],
		['an object', { plan: 'pro' }],
	])('metadata as %s', async (_, given) => {
		const sent = answering();
		await asTool(
			{
				resource: 'user',
				operation: 'update',
				userId: byId('user_1'),
				updateFields: { publicMetadata: '={{ $json.given }}' },
			},
			{ given },
		);
		expect(sent.at(-1)?.body).toEqual({ public_metadata: { plan: 'pro' } });
	});

	test.each([
		['a JSON list', '["a@example.com", "b@example.com"]'],
		['commas', 'a@example.com, b@example.com'],
		['a list', ['a@example.com', 'b@example.com']],
	])('a list as %s', async (_, given) => {
		const sent = standInForClerk(() => ({ body: [] }));
		await asTool(
			{ resource: 'user', operation: 'getAll', filters: { emailAddress: '={{ $json.given }}' } },
			{ given },
		);
		expect(sent[0].query.filter(([name]) => name === 'email_address')).toEqual([
			['email_address', 'a@example.com'],
			['email_address', 'b@example.com'],
		]);
	});

	test.each([
		['true', [['banned', 'true']]],
		['False', [['banned', 'false']]],
		['', []],
	])('a switch as "%s"', async (given, query) => {
		const sent = standInForClerk(() => ({ body: [] }));
		await asTool(
			{
				resource: 'user',
				operation: 'getAll',
				filters: { banned: '={{ $json.given }}', query: 'ada' },
			},
			{ given },
		);
		expect(sent[0].query.filter(([name]) => name === 'banned')).toEqual(query);
	});

	test('a number as text', async () => {
		const sent = standInForClerk(() => ({ body: [] }));
		await asTool({ resource: 'user', operation: 'getAll', limit: '={{ "2" }}' });
		expect(sent[0].query).toContainEqual(['limit', '2']);
	});
});

describe('Filters that the model leaves empty', () => {
	const list = async (filters: object, item = {}) =>
		await asTool({ resource: 'user', operation: 'getAll', filters } as INodeParameters, item);
	const both = { query: '={{ $json.query }}', emailAddress: '={{ $json.email }}' };

	test('are left out when another one is given', async () => {
		const sent = standInForClerk(() => ({ body: [] }));
		const { error } = await list(both, { query: 'ada', email: '' });
		expect(error?.message).toBeUndefined();
		expect(sent[0].query.map(([name]) => name)).not.toContain('email_address');
	});

	test('are refused when all are empty: nobody meant everybody', async () => {
		const sent = standInForClerk(() => ({ body: [] }));
		const { error } = await list(both, { query: '', email: null });
		expect(error?.message).toContain("Every filter is empty: 'Email Address', 'Search'");
		expect(sent).toEqual([]);
	});

	test('are no question for a tool that has none', async () => {
		const sent = standInForClerk(() => ({ body: [] }));
		const { error } = await list({});
		expect(error?.message).toBeUndefined();
		expect(sent[0].path).toBe('/users');
	});
});

describe('Another name in place of an ID', () => {
	const user = {
		id: 'user_1',
		email_addresses: [
			{ id: 'idn_1', email_address: 'ada@example.com', verification: { status: 'verified' } },
		],
	};

	test('an email address finds the user who has verified it', async () => {
		const sent = standInForClerk(({ path }) => ({ body: path === '/users' ? [user] : user }));
		const { error } = await asTool({
			resource: 'user',
			operation: 'get',
			userId: byId('ada@example.com'),
		});
		expect(error?.message).toBeUndefined();
		expect(sent.map(({ path }) => path)).toEqual(['/users', '/users/user_1']);
	});

	test('a slug finds the organization', async () => {
		const acme = { id: 'org_1', slug: 'acme-inc', name: 'Acme' };
		const sent = standInForClerk(() => ({ body: acme }));
		await asTool({
			resource: 'organization',
			operation: 'update',
			organizationId: byId('acme-inc'),
			updateFields: { name: 'Acme Inc' },
		});
		expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /organizations/acme-inc',
			'PATCH /organizations/org_1',
		]);
	});

	test('the name of a role finds the role', async () => {
		const editor = { id: 'role_1', name: 'Editor', key: 'org:editor' };
		const list = { data: [editor], total_count: 1 };
		const sent = standInForClerk(({ path }) => ({
			body: path === '/organization_roles' ? list : editor,
		}));
		const { error } = await asTool({
			resource: 'organizationRole',
			operation: 'get',
			organizationRoleId: byId('editor'),
		});
		expect(error?.message).toBeUndefined();
		expect(sent.at(-1)?.path).toBe('/organization_roles/role_1');
	});

	test('is only for tools: a person is told where it goes', async () => {
		const sent = standInForClerk(() => ({ body: user }));
		const { error } = await runNode({
			resource: 'user',
			operation: 'get',
			userId: byId('ada@example.com'),
		});
		expect(error?.message).toContain('This looks like an email address.');
		expect(sent).toEqual([]);
	});
});
