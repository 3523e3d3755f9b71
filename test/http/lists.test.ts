import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode } from '../support/runNode';
import { clerkOrganization, clerkUser } from '../support/samples';
import { standInForClerk, type SentRequest } from '../support/standInForClerk';

/** Newest first, a minute apart. */
const users = Array.from({ length: 1203 }, (_, index) =>
	clerkUser({ id: `user_${index}`, created_at: 1700690300000 - index * 60_000 }),
);
const organizations = Array.from({ length: 1203 }, (_, index) =>
	clerkOrganization({ id: `org_${index}` }),
);

const param = ({ query }: SentRequest, name: string) =>
	query.find(([key]) => key === name)?.[1] ?? undefined;

/** One page as Clerk cuts it: after a record, or from an offset on. */
function page(list: IDataObject[], request: SentRequest) {
	const after = Number(param(request, 'created_at_after') ?? -Infinity);
	const before = Number(param(request, 'created_at_before') ?? Infinity);
	const all = list.filter(({ created_at: at }) => Number(at) > after && Number(at) < before);
	if (param(request, 'order_by') === '+created_at') all.reverse();
	const cursor = param(request, 'starting_after');
	const start = cursor
		? all.findIndex(({ id }) => id === cursor) + 1
		: Number(param(request, 'offset') ?? 0);
	return all.slice(start, start + Number(param(request, 'limit') ?? 10));
}

const clerk = () =>
	standInForClerk((request) => {
		if (request.path === '/users/count') return { body: { total_count: users.length } };
		if (request.path === '/users') return { body: page(users, request) };
		return { body: { data: page(organizations, request), total_count: organizations.length } };
	});

const getAll = async (resource: string, parameters: INodeParameters) =>
	await runNode({ resource, operation: 'getAll', ...parameters });

const idsFrom = (prefix: string, from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => `${prefix}_${from + index}`);

test.each([
	['user', 'user'],
	['organization', 'org'],
])('%s: one item for each record, 50 unless told otherwise', async (resource, prefix) => {
	clerk();
	const { items } = await getAll(resource, {});
	expect(items.map(({ json }) => json.id)).toEqual(idsFrom(prefix, 0, 50));
	expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
});

test.each([
	['user', 'user'],
	['organization', 'org'],
])('%s: Return All reads every record once, in order', async (resource, prefix) => {
	const sent = clerk();
	const { items } = await getAll(resource, { returnAll: true });
	expect(items.map(({ json }) => json.id)).toEqual(idsFrom(prefix, 0, 1203));
	expect(sent.every((request) => Number(param(request, 'limit') ?? 0) <= 500)).toBe(true);
	expect(sent.length).toBeLessThan(8);
});

test('users: the oldest first, too', async () => {
	clerk();
	const options = { orderBy: '+created_at' };
	const { items } = await getAll('user', { returnAll: true, options });
	expect(items.map(({ json }) => json.id)).toEqual(idsFrom('user', 0, 1203).toReversed());
});

test('users: bounds of creation time hold for every page', async () => {
	const sent = clerk();
	const [newest, oldest] = [users[100], users[1100]].map(({ created_at: at }) => Number(at));
	const { items } = await getAll('user', {
		returnAll: true,
		filters: { createdAtAfter: oldest, createdAtBefore: newest },
	});
	expect(items.map(({ json }) => json.id)).toEqual(idsFrom('user', 101, 1100));
	for (const request of sent) {
		expect(Number(param(request, 'created_at_after'))).toBeGreaterThanOrEqual(oldest);
		expect(Number(param(request, 'created_at_before'))).toBeLessThanOrEqual(newest);
	}
});

test('a limit above 500 reads as many pages as it takes', async () => {
	clerk();
	const { items } = await getAll('organization', { limit: 777, options: { offset: 5 } });
	expect(items.map(({ json }) => json.id)).toEqual(idsFrom('org', 5, 782));
});

test('some users go on after the last one, so that none is lost while others come and go', async () => {
	const sent = clerk();
	const { items } = await getAll('user', { limit: 1100 });
	expect(items.map(({ json }) => json.id)).toEqual(idsFrom('user', 0, 1100));
	expect(sent.map((request) => param(request, 'starting_after'))).toEqual([
		undefined,
		'user_499',
		'user_999',
	]);
});

test('users in another order are read by offset, which is all that Clerk takes there', async () => {
	const sent = clerk();
	const { items } = await getAll('user', { returnAll: true, options: { orderBy: '+username' } });
	expect(items).toHaveLength(1203);
	expect(sent.map((request) => param(request, 'offset'))).toEqual(['0', '480', '960']);
	expect(sent.every((request) => param(request, 'starting_after') === undefined)).toBe(true);
});

test('combined, users come with the total of the same filters', async () => {
	const sent = clerk();
	const { items } = await getAll('user', {
		limit: 2,
		filters: { query: 'ada', banned: false, createdAtAfter: '2020-05-12T00:00:00Z' },
		options: { combine: true, orderBy: '-last_active_at' },
	});
	expect(items).toHaveLength(1);
	expect(items[0].json).toMatchObject({ totalCount: 1203, success: true });
	expect(items[0].json.users).toHaveLength(2);
	const count = sent.find(({ path }) => path === '/users/count');
	expect(Object.fromEntries(count?.query ?? [])).toEqual({
		query: 'ada',
		banned: 'false',
		created_at_after: String(Date.parse('2020-05-12T00:00:00Z')),
	});
});

test('combined, organizations come with the total that Clerk tells', async () => {
	clerk();
	const { items } = await getAll('organization', { limit: 2, options: { combine: true } });
	expect(items[0].json).toMatchObject({ totalCount: 1203, success: true });
});

test('a list that ignores paging ends, and nothing comes twice', async () => {
	const sent = standInForClerk(() => ({ body: { data: organizations.slice(0, 500) } }));
	const { items } = await getAll('organization', { returnAll: true });
	expect(items).toHaveLength(500);
	expect(sent).toHaveLength(3);
});

test('a record that slid to the next page comes once', async () => {
	const sent = standInForClerk((request) => {
		const all =
			sent.length > 1 ? [clerkOrganization({ id: 'org_new' }), ...organizations] : organizations;
		return { body: { data: page(all, request), total_count: all.length } };
	});
	const { items } = await getAll('organization', { returnAll: true });
	const ids = items.map(({ json }) => json.id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids).toEqual(expect.arrayContaining(idsFrom('org', 0, 1203)));
});

test('sessions of nobody are not asked for', async () => {
	const sent = clerk();
	const { error } = await getAll('session', { filters: { status: 'active' } });
	expect(error?.message).toBe("'User' is empty, and so is the filter 'Client ID'");
	expect(sent).toEqual([]);
});

test('a limit of nothing is refused', async () => {
	const sent = clerk();
	for (const limit of [0, -1, 1.5, 'many']) {
		const { error } = await getAll('user', { limit });
		expect(error?.message).toBe("'Limit' must be a whole number");
	}
	expect(sent).toEqual([]);
});
