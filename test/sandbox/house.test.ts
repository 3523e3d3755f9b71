import { facts } from '../../sandbox/facts/table.mts';
import { crud } from '../../sandbox/records/crud.mts';
import { gather, type Call, type Resource } from '../../sandbox/resource.mts';
import { resources } from '../../sandbox/resources/index.mts';
import { createStore } from '../../sandbox/store/store.mts';
import { namesIn, readSources, type Sources } from '../support/imports.mts';
import { breaches } from './imports.mts';

/** What sandbox/README.md says about resources. This file is left out: its breaches are planted. */
const sources = readSources('sandbox', 'scripts', 'bench', 'test', 'nodes');
delete sources['test/sandbox/house.test.ts'];
const LIST = 'sandbox/resources/index.mts';

const add = (path: string, text: string): Sources => ({
	...sources,
	[path]: `${text}\n${sources[path] ?? ''}`,
});

const GADGET = 'export const gadget: Resource = { tables: {}, handlers: {} };';

it('holds', () => {
	expect(breaches(sources)).toEqual([]);
});

it('takes a new resource with a file and a line in the list', () => {
	const text = sources[LIST].replace('= [', '= [\n\tgadget,');
	const withFile = add('sandbox/resources/gadget.mts', GADGET);
	const imported = `import { gadget } from './gadget.mts';\n${text}`;
	expect(breaches({ ...withFile, [LIST]: imported })).toEqual([]);
	expect(breaches(withFile)).toEqual([
		'sandbox/resources/gadget.mts is not used',
		'gadget is not in the list',
	]);
});

it.each([
	['a file that nothing uses', 'sandbox/resources/user/left.mts', '', 'is not used'],
	[
		'a folder without a resource',
		'sandbox/resources/gadget/find.mts',
		'',
		'gadget exports no resource of that name',
	],
	[
		'shared code that knows a resource',
		'sandbox/records/lists.mts',
		"import { bans } from '../resources/user/ban.mts';",
		'lists.mts imports sandbox/resources/user/ban.mts, which is internal',
	],
	[
		'a test that reaches into a resource',
		'test/sandbox/users.test.ts',
		"const { bans } = await import('../../sandbox/resources/user/ban.mts');",
		'users.test.ts imports sandbox/resources/user/ban.mts, which is internal',
	],
	[
		'a resource that imports a whole other one',
		'sandbox/resources/session/token.mts',
		"import { client } from '../client.mts';",
		'token.mts imports the resource sandbox/resources/client.mts',
	],
	[
		'a circle',
		'sandbox/resources/user/identifiers.mts',
		"import { invite } from '../invitation/record.mts';",
		'invitation/record.mts is in a circle of imports',
	],
])('finds %s', (_what, path, text, breach) => {
	expect(breaches(add(path, text))).toContainEqual(expect.stringContaining(breach));
});

it('names resources as the node does', () => {
	const ofNode = namesIn('nodes/Clerk/resources');
	const here = namesIn('sandbox/resources').map((name) => name.replace('.mts', ''));
	expect(here.filter((name) => name !== 'index' && !ofNode.includes(name))).toEqual([]);
});

it('refuses two resources that answer the same operation, or have the same table', () => {
	const again: Resource = { tables: { users: 'user' }, handlers: { GetUser: () => ({}) } };
	for (const part of ['handlers', 'tables'] as const) {
		expect(() => gather([...resources, again], part)).toThrow(`Two resources have ${part}`);
	}
});

it('answers operations of the document, and sends webhooks for its own operations only', () => {
	for (const { handlers, events = {} } of resources as readonly Resource[]) {
		const answered = Object.keys(handlers);
		expect(Object.keys(facts.operations)).toEqual(expect.arrayContaining(answered));
		expect(answered).toEqual(expect.arrayContaining(Object.keys(events)));
	}
});

it('gives a plain resource its table and its operations', () => {
	// The table is not in the list, so its name is unknown to the types.
	const gadgets = crud<never>({
		table: 'gadgets' as never,
		object: 'gadget',
		noun: 'gadget',
		param: 'gadget_id',
	});
	const gadget: Resource = { tables: { gadgets: 'gdg' }, handlers: {} };
	const store = createStore(1, [...resources, gadget]);
	const call = (more: Partial<Call> = {}): Call => ({
		...{ store, now: 1_700_000_000_000, path: {}, query: { limit: 10, offset: 0 }, body: {} },
		...more,
	});
	const created = gadgets.create(({ body }) => ({ name: body.name }) as never)(
		call({ body: { name: 'Ada' } }),
	) as { id: string };
	expect(created).toEqual({
		object: 'gadget',
		id: expect.stringMatching(/^gdg_\w{27}$/),
		name: 'Ada',
		created_at: 1_700_000_000_000,
		updated_at: 1_700_000_000_000,
	});
	const path = { gadget_id: created.id };
	expect(gadgets.get(call({ path }))).toEqual(created);
	expect(gadgets.list(call())).toEqual([created]);
	expect(gadgets.list(call({ query: { limit: 10, offset: 1, paginated: true } }))).toEqual({
		data: [],
		total_count: 1,
	});
	const later = 1_700_000_001_000;
	const rename = gadgets.update(() => ({ name: 'Bo' }) as never);
	expect(rename(call({ path, now: later }))).toEqual({
		...created,
		name: 'Bo',
		updated_at: later,
	});
	const refuse = gadgets.remove(() => {
		throw new Error('in use');
	});
	expect(() => refuse(call({ path }))).toThrow('in use');
	expect(gadgets.remove()(call({ path }))).toEqual({
		object: 'gadget',
		id: created.id,
		deleted: true,
	});
	expect(() => gadgets.get(call({ path }))).toThrow('resource_not_found');
});
