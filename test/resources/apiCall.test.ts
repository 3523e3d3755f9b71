import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { fastTime } from '../support/fastTime.mts';
import { everyOperation } from '../support/everyOperation';
import { runNode, type RunSettings } from '../support/runNode';
import { clerkError, standInForClerk, type Reply } from '../support/standInForClerk';

/** Any call of Clerk's API, named by a person. */
fastTime();

const send = async (parameters: object, settings?: RunSettings) =>
	await runNode(
		{ resource: 'apiCall', operation: 'send', ...parameters } as INodeParameters,
		settings,
	);
const call = (method: string, path: string, more: object = {}) => ({ method, path, ...more });
const query = (...pairs: Array<[string, string]>) => ({
	queryParameters: { row: pairs.map(([name, value]) => ({ name, value })) },
});
const answering = (reply: Reply) => standInForClerk(() => reply);
const inTurn = (...replies: Reply[]) => {
	let next = 0;
	return standInForClerk(() => replies[Math.min(next++, replies.length - 1)]);
};
const json = ({ items }: Awaited<ReturnType<typeof send>>) => items.map((item) => item.json);

describe('what travels', () => {
	test('a GET with its query, a name as often as it is given', async () => {
		const sent = answering({ body: { total_count: 7 } });
		const pairs = query(['user_id', 'a'], ['user_id', 'b'], ['query', 'ada & co']);
		const { error } = await send(call('GET', '/v1/users/count', pairs));
		expect(error?.message).toBeUndefined();
		expect(sent[0]).toMatchObject({
			...{ method: 'GET', path: '/users/count', body: undefined },
			query: [
				['user_id', 'a'],
				['user_id', 'b'],
				['query', 'ada & co'],
			],
		});
	});

	test.each([['POST'], ['PUT'], ['PATCH']])('a %s with its body and its query', async (method) => {
		const sent = answering({ body: { id: 'x' } });
		const body = '{ "first_name": "Ada", "public_metadata": { "someKey": 1 } }';
		await send(call(method, '/users/user_1', { body, ...query(['dry_run', 'true']) }));
		expect(sent[0]).toMatchObject({
			...{ method, path: '/users/user_1', query: [['dry_run', 'true']] },
			body: { first_name: 'Ada', public_metadata: { someKey: 1 } },
		});
	});

	test('a DELETE with its query, and no body', async () => {
		const sent = answering({ body: { id: 'x' } });
		const more = { body: '{"a": 1}', ...query(['end_now', 'true']) };
		await send(call('DELETE', '/billing/subscription_items/i_1', more));
		expect(sent[0]).toMatchObject({ query: [['end_now', 'true']], body: undefined });
	});

	test.each([
		['', undefined],
		['{}', {}],
		['[]', []],
		['[{"email_address": "ada@example.com"}]', [{ email_address: 'ada@example.com' }]],
		['={{ ({ name: $json.name }) }}', { name: 'Ada' }],
	])('the body %p as %j', async (given, body) => {
		const sent = answering({ body: { id: 'x' } });
		const { error } = await send(call('POST', '/invitations/bulk', { body: given }), {
			items: [{ name: 'Ada' }],
		});
		expect(error?.message).toBeUndefined();
		expect(sent[0].body).toEqual(body);
	});

	test.each(['{"a":', 'text', '7'])('the body %p is refused', async (body) => {
		const sent = answering({ body: {} });
		const { error } = await send(call('POST', '/users', { body }));
		expect(error?.message).toBe("'JSON Body' must be a JSON object or a list");
		expect(sent).toEqual([]);
	});

	test('a query parameter without a value is refused: it could mean everybody', async () => {
		const sent = answering({ body: {} });
		const { error } = await send(call('GET', '/users', query(['user_id', '={{ $json.no }}'])));
		expect(error?.message).toBe("'Value' is empty");
		expect(sent).toEqual([]);
	});

	test.each(['/users/{{ $json.no }}', '/users/{{ $json.no }}/ban', '//evil.example', '/a/../b'])(
		'the path %p is refused, and nothing is sent',
		async (path) => {
			const sent = answering({ body: {} });
			const { error } = await send(call('DELETE', `=${path}`));
			expect(error?.message).toMatch(/^('Path' is not a valid path|The value came out as)/);
			expect(sent).toEqual([]);
		},
	);
});

describe('what comes out', () => {
	test.each<[string, unknown, IDataObject[]]>([
		[
			'a record as it is',
			{ id: 'x', created_at: 1, secret: 's' },
			[{ id: 'x', created_at: 1, secret: 's' }],
		],
		[
			'a list with its total as one item',
			{ data: [{ id: 'a' }], total_count: 1 },
			[{ data: [{ id: 'a' }], total_count: 1 }],
		],
		['an array as an item each', [{ id: 'a' }, { id: 'b' }], [{ id: 'a' }, { id: 'b' }]],
		['plain values as items', ['a', 7], [{ value: 'a' }, { value: 7 }]],
		['an empty array as no items', [], []],
	])('%s', async (_, body, items) => {
		answering({ body });
		expect(json(await send(call('GET', '/things')))).toEqual(items);
	});

	test.each([202, 204, 200])('an empty answer, status %d, is a success', async (status) => {
		const sent = answering({ status, body: '' });
		for (const method of ['POST', 'PATCH', 'PUT', 'DELETE']) {
			expect(json(await send(call(method, '/instance')))).toEqual([{ success: true }]);
		}
		expect(sent).toHaveLength(4);
	});
});

describe('what fails', () => {
	test.each([
		['GET', 2],
		['POST', 1],
		['PUT', 1],
		['PATCH', 1],
		['DELETE', 1],
	])('after an unclear answer, a %s is tried %d times', async (method, tries) => {
		const sent = inTurn({ status: 502, body: '' }, { body: { id: 'x' } });
		const { error } = await send(call(method, '/things/x'));
		expect(sent).toHaveLength(tries);
		if (tries === 1) expect(error?.description).toContain('not known whether Clerk carried out');
		else expect(error).toBeUndefined();
	});

	test('at the limit it waits, whatever the method', async () => {
		const limit = { status: 429, headers: { 'retry-after': '1' }, body: {} };
		const sent = inTurn(limit, { body: { id: 'x' } });
		expect(json(await send(call('POST', '/things')))).toEqual([{ id: 'x' }]);
		expect(sent).toHaveLength(2);
	});

	test('Clerk’s words keep Clerk’s names, and keys are left out', async () => {
		const words = '`email_address` is not known to sk_live_abcdefgh12345678';
		answering({ status: 422, body: clerkError('form_param_unknown', words, 'email_address') });
		const { error } = await send(call('POST', '/users', { body: '{}' }));
		expect(error?.message).toBe("'email_address' is not known to sk_live_…");
		expect(error?.messages).toContain('POST /users: HTTP 422, form_param_unknown');
	});

	test('it is no tool of an agent', async () => {
		const sent = answering({ body: {} });
		const { error } = await send(call('GET', '/users'), { asTool: true });
		expect(error?.message).toContain('cannot be used as a tool');
		expect(sent).toEqual([]);
	});
});

describe('Return All', () => {
	const records = Array.from({ length: 250 }, (_, index) => ({ id: `r_${index}` }));
	const all = async (path = '/things', more: object = {}) =>
		await send(call('GET', path, { returnAll: true, ...more }));

	/** A list that reads a limit over its own as 10. */
	const listing = (wrap: (page: IDataObject[]) => unknown, largest = 500) =>
		standInForClerk((request) => {
			const { limit, offset = 0 } = Object.fromEntries(request.query);
			const length = Number(limit) > largest ? 10 : Number(limit);
			return { body: wrap(records.slice(Number(offset), Number(offset) + length)) };
		});

	test.each<[string, (page: IDataObject[]) => unknown]>([
		['an array', (page) => page],
		['data with its total', (data) => ({ data, total_count: 250 })],
		['a list of another name', (page) => ({ m2m_tokens: page, total_count: 250 })],
	])('reads all pages of %s, also of a list that allows 100', async (_, wrap) => {
		const sent = listing(wrap, 100);
		const found = await all('/things', query(['status', 'active']));
		expect(found.error?.message).toBeUndefined();
		expect(json(found)).toEqual(records);
		for (const request of sent) expect(request.query).toContainEqual(['status', 'active']);
	});

	test('a list that has no pages is read once', async () => {
		const sent = answering({ body: { data: records.slice(0, 3), total_count: 3 } });
		expect(json(await all())).toHaveLength(3);
		expect(sent).toHaveLength(1);
	});

	test.each([
		['a record', { id: 'x', object: 'user', email_addresses: [] }],
		['two lists', { a: [], b: [], total_count: 0 }],
		['a number', { total_count: 3 }],
	])('refuses %s, which is no list', async (_, body) => {
		answering({ body });
		const { error, items } = await all();
		expect(error?.message).toBe("The answer is not a list, so 'Return All' cannot read it");
		expect(items).toEqual([]);
	});

	test('refuses a list of smaller pages, which would seem to end early', async () => {
		listing((data) => ({ data, total_count: 250 }), 50);
		const { error, items } = await all();
		expect(error?.message).toBe('Clerk sent 10 of 250 records for a page of 100');
		expect(items).toEqual([]);
	});

	test.each(['limit', 'offset'])('refuses a %s beside it', async (name) => {
		const sent = answering({ body: [] });
		const { error } = await all('/things', query([name, '5']));
		expect(error?.message).toBe(`'Return All' sets ${name} itself`);
		expect(sent).toEqual([]);
	});

	test('is for GET alone, whatever was chosen before', async () => {
		const sent = answering({ body: [{ id: 'a' }] });
		const more = { returnAll: true, ...query(['limit', '5']) };
		expect(json(await send(call('POST', '/things', more)))).toEqual([{ id: 'a' }]);
		expect(sent[0]).toMatchObject({ method: 'POST', query: [['limit', '5']] });
	});
});

describe('the order of items', () => {
	/** How many requests were under way at once, at the most. */
	async function mostAtOnce(calls: IDataObject[]): Promise<number> {
		let underWay = 0;
		let most = 0;
		standInForClerk(async () => {
			most = Math.max(most, ++underWay);
			await sleep(30);
			underWay--;
			return { body: { id: 'x' } };
		});
		const { error } = await send(call('={{ $json.method }}', '={{ $json.path }}'), {
			items: calls,
		});
		expect(error?.message).toBeUndefined();
		return most;
	}

	test.each([
		['about one record, one after the other', 1, ['POST /users/u_1/ban', 'PATCH /users/u_1']],
		['about the same settings, too', 1, ['PATCH /instance', 'PATCH /instance']],
		['about different records, side by side', 2, ['PATCH /users/u_1', 'PATCH /users/u_2']],
		['that create records, side by side', 2, ['POST /users', 'POST /users']],
		['that read, side by side', 2, ['GET /users/u_1', 'GET /users/u_1']],
	])('%s', async (_, most, lines) => {
		const calls = lines.map((line) => {
			const [method, path] = line.split(' ');
			return { method, path };
		});
		expect(await mostAtOnce(calls)).toBe(most);
	});
});

test('no field of another operation takes a path', () => {
	const taking = everyOperation.flatMap(({ name, operation }) =>
		operation.fields
			.filter((field) => operation.request.includes(`{${field.name}}`))
			.filter((field) => {
				try {
					return typeof field.encode('a/b', { timezone: 'UTC' }) === 'object';
				} catch {
					return false;
				}
			})
			.map((field) => `${name}: ${field.name}`),
	);
	expect(taking).toEqual(['apiCall: send: path']);
});
