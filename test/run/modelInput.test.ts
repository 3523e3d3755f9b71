import type { INodeParameters } from 'n8n-workflow';
import { filterCollection } from '../../nodes/Clerk/fields/collection';
import { text } from '../../nodes/Clerk/fields/kinds';
import { readFilters } from '../../nodes/Clerk/run/readFilters';
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
		['an ID beside something else', '{"email":"alice@corp.com","id":"user_2"}'],
		['an ID in an object beside something else', { name: 'Alice', id: 'user_2' }],
		['an ID that can not be read in it', '["user\\u005f2"]'],
		['a list in a list', '[["user_2"]]'],
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

	test('are all left out: reading has a limit', async () => {
		const sent = standInForClerk(() => ({ body: [] }));
		const { error } = await list(both, { query: '', email: null });
		expect(error?.message).toBeUndefined();
		expect(sent[0].query).toEqual([
			['limit', '50'],
			['order_by', '-created_at'],
		]);
	});

	test('count everybody', async () => {
		standInForClerk(() => ({ body: { object: 'total_count', total_count: 7 } }));
		const count = {
			resource: 'user',
			operation: 'count',
			filters: { query: '={{ $json.query }}' },
		};
		const { items, error } = await asTool(count as INodeParameters, { query: '' });
		expect(error?.message).toBeUndefined();
		expect(JSON.stringify(items[0].json)).toContain('7');
	});

	test('are refused where the operation changes what it finds', () => {
		const field = filterCollection('delete all users', [text('query')]);
		const reading = (changes: boolean) => () =>
			readFilters(
				{ field, given: { query: '' } },
				{ timezone: 'UTC', forModel: true },
				{ parameters: {} as never, itemIndex: 0, ignoresEmpty: false, forModel: true, changes },
			);
		expect(reading(false)).not.toThrow();
		expect(reading(true)).toThrow("'Filters' are empty");
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

/** Somebody approves what they read: "Reset MFA for alice@corp.com?" */
describe('Another name is taken as it is', () => {
	const ceo = {
		id: 'user_ceo',
		username: 'ceo',
		external_id: 'ceo@corp.com',
		email_addresses: [
			{ id: 'idn_1', email_address: 'ceo@corp.com', verification: { status: 'verified' } },
		],
	};
	const MISLEADING = [
		'{"[alice@corp.com](http://x/":"","id":"ceo@corp.com","z":")"}',
		'["ceo@corp.com"]',
		'"ceo@corp.com"',
		'"\\u0063eo@corp.com"',
		'{"email":"alice@corp.com","id":"ceo@corp.com"}',
		'```ceo@corp.com```',
		'```\nceo@corp.com\n```',
		'[alice@corp.com](mailto:ceo@corp.com)',
		'alice@corp.com, ceo@corp.com',
		'<ceo@corp.com>',
		'alice@corp.com\u202emoc.proc@oec',
		'ceo@corp.com\u200b',
	];
	const modes = ['email', 'externalId', 'username'];
	const tried = modes.flatMap((mode) => MISLEADING.map((given) => [mode, given] as const));

	test.each(tried)('by %s: %s names nobody else', async (mode, given) => {
		const sent = standInForClerk(() => ({ body: [ceo] }));
		const userId = by(mode, '={{ $json.given }}');
		const disableMfa = { resource: 'user', operation: 'disableMfa', userId };
		const { error } = await asTool(disableMfa, { given });
		expect(error?.message).toContain(mode === 'email' ? "'User'" : 'er');
		// Looked up at most, by just this text.
		for (const { method, path, query } of sent) {
			expect([method, path]).toEqual(['GET', '/users']);
			expect(query).toContainEqual([
				expect.any(String),
				mode === 'externalId' ? `+${given}` : given,
			]);
		}
		if (mode === 'email') expect(sent).toEqual([]);
	});

	test.each([
		['a list', ['ceo@corp.com']],
		['an object', { id: 'ceo@corp.com' }],
		['a number that is none', NaN],
	])('%s is no name', async (_, given) => {
		const sent = standInForClerk(() => ({ body: [ceo] }));
		for (const mode of modes) {
			const userId = by(mode, '={{ $json.given }}');
			const { error } = await asTool({ resource: 'user', operation: 'ban', userId }, { given });
			expect(error?.message).toContain("'User'");
		}
		expect(sent).toEqual([]);
	});

	test('what Clerk finds has to be what was given, in any case', async () => {
		const sent = standInForClerk(() => ({ body: [ceo] }));
		for (const [mode, name] of [
			['email', 'alice@corp.com'],
			['externalId', 'alice'],
			['username', 'alice'],
		]) {
			const { error } = await asTool({
				resource: 'user',
				operation: 'ban',
				userId: by(mode, name),
			});
			expect(error?.message).toContain(`No user has the`);
		}
		expect(sent.every(({ method }) => method === 'GET')).toBe(true);
		const userId = by('email', ' CEO@corp.com ');
		await asTool({ resource: 'user', operation: 'ban', userId });
		expect(sent.at(-1)?.path).toBe('/users/user_ceo/ban');
	});

	test('a slug that Clerk reads as something else finds nothing', async () => {
		const sent = standInForClerk(() => ({ body: { id: 'org_2', slug: 'other', name: 'Acme' } }));
		const organizationId = by('slug', 'acme');
		const update = { resource: 'organization', operation: 'update', organizationId };
		const { error } = await asTool({ ...update, updateFields: { name: 'Acme' } });
		expect(error?.message).toContain("No organization has the slug 'acme'");
		expect(sent.map(({ method }) => method)).toEqual(['GET']);
	});

	test('Create or Update matches what was given, too', async () => {
		const sent = standInForClerk(() => ({ body: [ceo] }));
		for (const [matchBy, name] of [
			['email', 'matchEmail'],
			['externalId', 'matchExternalId'],
			['username', 'matchUsername'],
		]) {
			for (const given of ['["ceo@corp.com"]', '{"id":"ceo@corp.com"}', '"ceo@corp.com"']) {
				const parameters = { resource: 'user', operation: 'createOrUpdate', matchBy };
				const { error } = await asTool({ ...parameters, [name]: '={{ $json.given }}' }, { given });
				expect(error?.message).toContain('to Match');
			}
		}
		expect(sent).toEqual([]);
	});

	test('lists hold plain texts', async () => {
		const sent = standInForClerk(() => ({ body: [] }));
		const given = '[{"email":"alice@corp.com","id":"ceo@corp.com"}]';
		const { error } = await asTool(
			{ resource: 'user', operation: 'create', emailAddress: '={{ $json.given }}' },
			{ given },
		);
		expect(error?.message).toContain("'Email Address' must be text");
		expect(sent).toEqual([]);
	});
});

test('a GUID in braces is an external ID, also for a model', async () => {
	const guid = '{3f2504e0-4f89-11d3-9a0c-0305e82c3301}';
	const sent = standInForClerk(() => ({ body: [{ id: 'user_1', external_id: guid }] }));
	await asTool({ resource: 'user', operation: 'ban', userId: by('externalId', guid) });
	expect(sent.at(-1)?.path).toBe('/users/user_1/ban');
});

describe('The name of a record in place of its ID', () => {
	const helio = { id: 'org_1', slug: 'helio-robotics', name: 'Helio Robotics' };
	const other = { id: 'org_2', slug: 'helio-2', name: 'Helio Robotics Berlin' };
	const clerk = (...data: object[]) =>
		standInForClerk(({ path }) =>
			path === '/organizations'
				? { body: { data, total_count: data.length } }
				: path === '/organizations/org_1'
					? { body: helio }
					: { status: 404, body: { errors: [] } },
		);
	const get = async (name: string, operation = 'get') =>
		await asTool({
			resource: 'organization',
			operation,
			organizationId: byId(name),
			...(operation === 'update' && { updateFields: { name: 'New' } }),
		});

	test.each(['Helio Robotics', 'helio robotics', ' HELIO ROBOTICS '])(
		'%j: a tool that reads takes it',
		async (name) => {
			const sent = clerk(other, helio);
			const { items, error } = await get(name);
			expect(error?.message).toBeUndefined();
			expect(items[0].json.id).toBe('org_1');
			expect(sent.map(({ path }) => path)).toEqual(['/organizations', '/organizations/org_1']);
			expect(sent[0].query).toContainEqual(['query', name.trim()]);
		},
	);

	test('a tool that changes something says which record it is, and changes nothing', async () => {
		const sent = clerk(helio);
		const { error } = await get('Helio Robotics', 'update');
		expect(error?.message).toContain(
			"'Helio Robotics' is the organization helio-robotics (org_1). Give its slug or ID.",
		);
		expect(sent.every(({ method }) => method === 'GET')).toBe(true);
	});

	test('several of that name are listed, and none is taken', async () => {
		clerk(helio, { ...helio, id: 'org_3', slug: 'helio-3' });
		const { error } = await get('Helio Robotics');
		expect(error?.message).toContain(
			"2 organizations have the name 'Helio Robotics': helio-robotics (org_1), helio-3 (org_3). Give the slug or ID of one.",
		);
	});

	test('a part of a name is no name', async () => {
		clerk(other);
		const { error } = await get('Helio Robotics');
		expect(error?.message).toContain("No organization has the slug or name 'Helio Robotics'");
	});

	test.each([
		['machine', 'machineId', '/machines'],
		['oauthApplication', 'oauthApplicationId', '/oauth_applications'],
		['jwtTemplate', 'templateId', '/jwt_templates'],
	])('%s: the same', async (resource, field, path) => {
		const record = { id: 'x_1', name: 'Billing service' };
		const sent = standInForClerk((request) => ({
			body: request.path === path ? { data: [record], total_count: 1 } : record,
		}));
		const parameters = { resource, operation: 'get', [field]: byId('billing SERVICE') };
		const { error } = await asTool(parameters);
		expect(error?.message).toBeUndefined();
		expect(sent.map((one) => one.path)).toEqual([path, `${path}/x_1`]);
	});

	test('is only for tools', async () => {
		const sent = clerk(helio);
		const { error } = await runNode({
			resource: 'organization',
			operation: 'get',
			organizationId: byId('Helio Robotics'),
		});
		expect(error).toBeDefined();
		expect(sent.map(({ path }) => path)).not.toContain('/organizations');
	});
});
