import type { IDataObject } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { implementation } from '../../nodes/Clerk/load/implementation';
import { everyOperation } from '../support/everyOperation';
import { loadChoices, openPicker } from '../support/runNode';
import { clerkOrganization, clerkSession, clerkUser } from '../support/samples';
import { clerkError, standInForClerk, type SentRequest } from '../support/standInForClerk';

/** From List pickers and dropdowns: what they offer, and how they find it. */
const param = ({ query }: SentRequest, name: string) =>
	query.find(([key]) => key === name)?.[1] ?? undefined;
const many = (count: number, make: (index: number) => IDataObject) =>
	Array.from({ length: count }, (_, index) => make(index));

test('users are told apart by name and address, or by whatever there is', async () => {
	const nameless = { first_name: null, last_name: null };
	standInForClerk(() => ({
		body: [
			clerkUser(),
			clerkUser({ id: 'user_2', ...nameless }),
			clerkUser({ id: 'user_3', ...nameless, email_addresses: [], username: 'grace' }),
			clerkUser({ id: 'user_4', ...nameless, email_addresses: [] }),
			clerkUser({ id: 'user_5', ...nameless, email_addresses: [], phone_numbers: [] }),
		],
	}));
	const { results } = await openPicker('searchUsers');
	expect(results).toEqual([
		{ name: 'Ada Lovelace (ada@example.com)', value: 'user_1' },
		{ name: 'ada@example.com', value: 'user_2' },
		{ name: 'grace', value: 'user_3' },
		{ name: '+15555550100', value: 'user_4' },
		{ name: 'user_5', value: 'user_5' },
	]);
});

test('what is typed is searched for, and pages go on where the last one ended', async () => {
	const sent = standInForClerk((request) => ({
		body: many(param(request, 'offset') === '0' ? 50 : 7, () => clerkUser()),
	}));
	const first = await openPicker('searchUsers', ' ada ');
	expect(first.results).toHaveLength(50);
	const second = await openPicker('searchUsers', 'ada', first.paginationToken);
	expect(second.results).toHaveLength(7);
	expect(second.paginationToken).toBeUndefined();
	expect(sent.map((request) => [param(request, 'query'), param(request, 'offset')])).toEqual([
		['ada', '0'],
		['ada', '50'],
	]);
});

test('organizations come by name, and the pages end with the total', async () => {
	const sent = standInForClerk(() => ({
		body: {
			data: [clerkOrganization(), clerkOrganization({ id: 'org_2', slug: null })],
			total_count: 52,
		},
	}));
	const { results } = await openPicker('searchOrganizations', 'acme', '50');
	expect(results).toEqual([
		{ name: 'Acme Inc (acme-inc)', value: 'org_1' },
		{ name: 'Acme Inc', value: 'org_2' },
	]);
	expect(param(sent[0], 'order_by')).toBe('+name');
	expect((await openPicker('searchOrganizations', 'acme', '50')).paginationToken).toBeUndefined();
	expect((await openPicker('searchOrganizations', 'acme')).paginationToken).toBe('50');
});

test('sessions are found by their users', async () => {
	const sent = standInForClerk((request) =>
		request.path === '/users'
			? { body: [clerkUser()] }
			: {
					body: {
						data: [clerkSession({ latest_activity: { browser_name: 'Safari', city: 'London' } })],
						total_count: 1,
					},
				},
	);
	const { results, paginationToken } = await openPicker('searchSessions', 'ada');
	expect(results).toEqual([
		{ name: 'Ada Lovelace (ada@example.com): active, Safari, London, 2023-11-22', value: 'sess_1' },
	]);
	expect(paginationToken).toBeUndefined();
	expect(param(sent[1], 'user_id')).toBe('user_1');
});

test('JWT templates go by their names, which is what Clerk wants of them', async () => {
	standInForClerk(() => ({
		body: {
			data: [
				{ id: 'jtmp_2', name: 'supabase' },
				{ id: 'jtmp_1', name: 'hasura' },
			],
		},
	}));
	expect(await loadChoices('getJwtTemplates')).toEqual([
		{ name: 'hasura', value: 'hasura' },
		{ name: 'supabase', value: 'supabase' },
	]);
});

test('a picker that fails says why', async () => {
	standInForClerk(() => ({ status: 403, body: clerkError('not_allowed_access', 'Not allowed.') }));
	await expect(openPicker('searchUsers')).rejects.toThrow('Not allowed.');
});

test('a picker does not stand still for a long limit', async () => {
	standInForClerk(() => ({ status: 429, headers: { 'retry-after': '30' } }));
	await expect(openPicker('searchUsers')).rejects.toThrow('rate limit is used up');
});

describe('what the editor calls', () => {
	const { description, methods } = new Clerk();
	const fields = everyOperation
		.flatMap(({ operation }) => operation.fields)
		.flatMap((field) => [field, ...(field.members ?? [])]);

	test.each([
		['listSearch', 'searchListMethod'],
		['loadOptions', 'loadOptionsMethod'],
	] as const)('%s has what the panel names, and nothing that it does not', (kind, property) => {
		const panel = JSON.stringify(description.properties);
		const named = [...panel.matchAll(new RegExp(`"${property}":"(\\w+)"`, 'g'))];
		expect(named.length).toBeGreaterThan(0);
		expect(Object.keys(methods[kind]).toSorted()).toEqual(
			[...new Set(named.map(([, name]) => name))].toSorted(),
		);
	});

	test('a name means the same for every field', () => {
		for (const kind of ['listSearch', 'loadOptions'] as const) {
			const behind = implementation.methods[kind];
			for (const { name: field, methods: own } of fields) {
				for (const [name, method] of Object.entries(own?.[kind] ?? {})) {
					expect([field, name, behind[name] === method]).toEqual([field, name, true]);
				}
			}
		}
	});
});
