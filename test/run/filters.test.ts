import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { everyOperation, sampleFor, smallest } from '../support/everyOperation';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';

/** A filter that was added narrows the list, or the item fails: it never means everybody. */
const filtering = everyOperation.flatMap((declared) =>
	declared.operation.fields
		.filter(({ name }) => name === 'filters')
		.flatMap(({ members = [] }) =>
			members.map((field) => ({
				where: declared.name,
				field,
				name: field.name,
				label: field.property.displayName,
				parameters: smallest(declared),
			})),
		),
);
const listing = () => standInForClerk(() => ({ body: { data: [], total_count: 0 } }));

const list = async (filters: unknown, item: IDataObject = {}, options: IDataObject = {}) =>
	await runNode({ resource: 'user', operation: 'getAll', filters, options } as INodeParameters, {
		items: [item],
	});
const asked = (sent: ReturnType<typeof listing>) =>
	sent[0].query.filter(([name]) => !['limit', 'offset', 'order_by'].includes(name));

describe.each(filtering)('$where, filter $name', ({ field, name, label, parameters }) => {
	const filters = (value: unknown) => {
		const isLocator = field.property.type === 'resourceLocator';
		const given = isLocator ? byId(value) : value;
		return { ...parameters, filters: { ...Object(parameters.filters), [name]: given } };
	};
	const nothing = filters('={{ $json.missing }}') as INodeParameters;

	test('without a value is an error, and nothing is sent', async () => {
		const sent = listing();
		const { error, items } = await runNode(nothing);
		expect(error?.message).toBe(`Filter '${label}' is empty`);
		expect(error?.description).toMatch(
			/^The expression gave no value for item 0\. Without this filter the step would (return|count) all [A-Za-z0-9 ]+\. /,
		);
		expect(items).toEqual([]);
		expect(sent).toEqual([]);
	});

	test('is left out where empty filters are ignored', async () => {
		const sent = listing();
		// Sessions are listed by user or by client; smallest() gives the user.
		const { error } = await runNode({ ...nothing, options: { ignoreEmptyFilters: true } });
		expect(error?.message).toBeUndefined();
		expect(sent[0].query.map(([key]) => key)).not.toContain(field.wire);
	});

	test('is sent when it has a value', async () => {
		const sent = listing();
		const pair = name.startsWith('provider') && { provider: 'a', providerUserId: 'b' };
		const one = filters(field.property.type === 'resourceLocator' ? 'org_1' : sampleFor(field));
		await runNode({ ...one, filters: { ...Object(one.filters), ...pair } } as INodeParameters);
		expect(sent[0].query.map(([key]) => key)).toContain(field.wire);
	});
});

test.each([
	['nothing', undefined],
	['null', null],
	['an empty text', ''],
	['blanks', ' \t '],
	['commas', ' , ,'],
	['an empty list', []],
	['a list of nothing', [null, '', ' ']],
	['a list in a list', [[], [null]]],
])('%s from an expression is no value', async (_, value) => {
	const sent = listing();
	const { error } = await list({ userId: '={{ $json.value }}' }, { value } as IDataObject);
	expect(error?.message).toBe("Filter 'User ID' is empty");
	expect(error?.description).toContain('would return all users');
	expect(sent).toEqual([]);
});

test('a filter that a person left empty is told in words that fit', async () => {
	const sent = listing();
	const { error } = await list({ query: '' });
	expect(error?.message).toBe("Filter 'Search' is empty");
	expect(error?.description).toBe(
		"It was added without a value. Without this filter the step would return all users. Set it, remove it, or turn on 'Ignore Empty Filters' under Options.<br>Nothing was sent to Clerk.",
	);
	expect(sent).toEqual([]);
});

test('the error names the item; the others are done where the node continues', async () => {
	const sent = listing();
	const { items } = await runNode(
		{ resource: 'user', operation: 'count', filters: { emailAddress: '={{ $json.email }}' } },
		{ items: [{ email: 'ada@example.com' }, {}], onError: 'continueRegularOutput' },
	);
	expect(items.map(({ json }) => json.error)).toEqual([
		undefined,
		"Filter 'Email Address' is empty",
	]);
	expect(JSON.stringify(items[1].json)).toContain(
		'gave no value for item 1. Without this filter the step would count all users.',
	);
	expect(sent).toHaveLength(1);
});

test('a filter that was not added is no empty one', async () => {
	const sent = listing();
	expect((await list({})).error).toBeUndefined();
	expect(asked(sent)).toEqual([]);
});

test.each([
	['nothing', [undefined, null], ['user_1']],
	['nothing in front', [null, 'user_2'], ['user_1', 'user_2']],
])('a list with %s among its values is not cut short', async (_, more, left) => {
	const sent = listing();
	const item = { ids: ['user_1', ...more] } as unknown as IDataObject;
	const { error } = await list({ userId: '={{ $json.ids }}' }, item);
	expect(error?.message).toBe("'User ID' has an empty value in its list");
	expect(sent).toEqual([]);
	const ignoring = await list({ userId: '={{ $json.ids }}' }, item, { ignoreEmptyFilters: true });
	expect(ignoring.error).toBeUndefined();
	expect(asked(sent)).toEqual(left.map((id) => ['user_id', id]));
});

test.each(['-', '+', 'user_1, -'])('%p, a sign without a value, is an error', async (userId) => {
	const sent = listing();
	const { error } = await list({ userId });
	expect(error?.message).toBe("'User ID' has an empty value in its list");
	expect(sent).toEqual([]);
});

test('the filter Banned starts as true', () => {
	const banned = filtering.filter(({ name }) => name === 'banned');
	expect(banned.map(({ where }) => where)).toEqual(['user: getAll', 'user: count']);
	expect(banned.map(({ field }) => field.property.default)).toEqual([true, true]);
});

/** In a filter, Clerk reads a leading minus as "all but this one". */
describe('a minus in front', () => {
	// A role is looked up by its name, and none has one that is not there.
	const isList = ({ field }: (typeof filtering)[number]) =>
		field.isList === true || (field.property.type === 'multiOptions' && field.name !== 'role');
	const lists = filtering.filter(isList);

	test.each(lists)('$where, filter $name: is refused', async ({ name, label, parameters }) => {
		const sent = listing();
		for (const asTool of [undefined, true] as const) {
			const filters = { ...Object(parameters.filters), [name]: '={{ $json.given }}' };
			const { items } = await runNode({ ...parameters, filters } as INodeParameters, {
				items: [
					'-nobody',
					'a,-nobody',
					['a', '-nobody'],
					' -nobody',
					...(asTool ? ['["-nobody"]'] : []),
				].map((given) => ({ given })),
				asTool,
				onError: 'continueRegularOutput',
			});
			for (const { json } of items) expect(json.error).toContain(`'${label}' can't contain '`);
		}
		expect(sent).toEqual([]);
	});

	test('a person who typed one is told which filter excludes', async () => {
		const sent = listing();
		const { error } = await list({ externalId: '-customer-1' });
		expect(error?.message).toBe(
			"'External ID' can't contain '-customer-1', which begins with a minus",
		);
		expect(error?.description).toContain("'all but this one'");
		expect(error?.description).toContain("a filter that begins with 'Exclude'");
		expect(sent).toEqual([]);
	});

	test.each([
		['excludeUserId', 'user_1, +user_2', ['user_id', '-user_1'], ['user_id', '-user_2']],
		['excludeExternalId', 'a', ['external_id', '-a']],
		['excludeOrganizationId', ['org_1'], ['organization_id', '-org_1']],
	])('%s excludes', async (name, value, ...wire) => {
		const sent = listing();
		await list({ [name]: value });
		expect(asked(sent)).toEqual(wire);
	});

	test.each(['-user_1', 'user_1,--user_2', '-'])('no exclusion of %j turns around', async (id) => {
		const sent = listing();
		const { error } = await list({ excludeUserId: '={{ $json.id }}' }, { id });
		expect(error?.message).toContain("'Exclude User IDs'");
		expect(sent).toEqual([]);
	});

	test('a plus changes nothing', async () => {
		const sent = listing();
		await list({ externalId: '={{ $json.id }}' }, { id: '+a' });
		expect(asked(sent)).toEqual([['external_id', '+a']]);
	});
});

test('a filter and its exclusion share the most values that Clerk takes', async () => {
	const sent = listing();
	const ids = (count: number) => Array.from({ length: count }, (_, at) => `u${at}`).join();
	const { error } = await list({ userId: ids(60), excludeUserId: ids(41) });
	expect(error?.message).toBe("'Exclude User IDs' and 'User ID' has 101 values");
	expect(sent).toEqual([]);
});
