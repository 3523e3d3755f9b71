import type { INodeProperties } from 'n8n-workflow';
import { REQUEST_SETTINGS } from '../../nodes/Clerk/http/options';
import { shareProperties, type OperationPanel } from '../../nodes/Clerk/panel/share';
import { shareEntries } from '../../nodes/Clerk/panel/shareEntries';
import { bare, shown } from './shown';

const WORDS = 'What it is for, in more words than any condition that could be set for showing it';

const entry = (name: string, changes: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name.toUpperCase(),
	name,
	type: 'string',
	default: '',
	description: WORDS.repeat(3),
	...changes,
});

const panel = (path: string, ...options: INodeProperties[]): OperationPanel => {
	const [resource, operation] = path.split('.');
	const base = { displayName: 'Options', name: 'options', type: 'collection' as const };
	return { resource, operation, properties: [{ ...base, default: {}, options }] };
};

/** Shares the collections, after which each operation must still show its own entries. */
function share(...panels: OperationPanel[]): INodeProperties[] {
	const properties = shareProperties(shareEntries(panels));
	for (const { resource, operation, properties: declared } of panels) {
		const parameters = { resource, operation };
		expect(shown(properties, parameters).map(bare)).toEqual(declared.map(bare));
	}
	return properties;
}

/** The entries of a collection, each with its condition. */
const listed = ({ options = [] }: INodeProperties) =>
	(options as INodeProperties[]).map(({ name, displayOptions }) => [name, displayOptions]);

test('collections with common entries become one, by operation or by resource', () => {
	const [a, b, c] = ['a', 'b', 'c'].map((name) => entry(name));
	const byOperation = share(panel('user.create', a, b), panel('user.update', b, c));
	expect(byOperation.map(listed)).toEqual([
		[
			['a', { show: { '/operation': ['create'] } }],
			['b', undefined],
			['c', { show: { '/operation': ['update'] } }],
		],
	]);
	const byResource = share(panel('user.list', a, b), panel('client.list', b, c));
	expect(byResource.map(listed)).toEqual([
		[
			['a', { show: { '/resource': ['user'] } }],
			['b', undefined],
			['c', { hide: { '/resource': ['user'] } }],
		],
	]);
});

test('an entry of one operation among several resources and operations names both', () => {
	const [a, b, c] = ['a', 'b', 'c'].map((name) => entry(name));
	const [one] = share(
		panel('user.list', a, b, c),
		panel('user.count', b, c),
		panel('client.list', b, c),
		panel('client.count', b, c),
	);
	expect(listed(one)[0]).toEqual([
		'a',
		{ show: { '/resource': ['user'], '/operation': ['list'] } },
	]);
});

test('where no condition names just the operations of an entry, it is there for each part', () => {
	const [a, b, c] = ['a', 'b', 'c'].map((name) => entry(name));
	const [one, ...others] = share(
		panel('user.list', a, b, c),
		panel('user.count', b, c),
		panel('client.list', b, c),
		panel('client.count', a, b, c),
	);
	expect(others).toEqual([]);
	expect(listed(one).filter(([name]) => name === 'a')).toEqual([
		['a', { show: { '/resource': ['user'], '/operation': ['list'] } }],
		['a', { hide: { '/resource': ['user'], '/operation': ['list'] } }],
	]);
});

test('all become one where no two can: it is only shown right for all of them together', () => {
	const common = ['b', 'c'].map((name) => entry(name));
	const [a, d] = ['a', 'd'].map((name) => entry(name));
	// Resources user and client with operations list and get include all four.
	const four = share(
		panel('user.list', a, ...common),
		panel('user.get', ...common),
		panel('client.list', ...common),
		panel('client.get', ...common, d),
	);
	expect(four).toHaveLength(1);
});

test('the request settings come last, whatever their names', () => {
	const last = REQUEST_SETTINGS.map((setting) => ({ ...setting }));
	const [one] = share(
		panel('user.list', entry('a'), entry('z'), ...last),
		panel('client.list', entry('b'), entry('z'), ...last),
	);
	expect(listed(one).map(([name]) => name)).toEqual([
		'a',
		'b',
		'z',
		...REQUEST_SETTINGS.map(({ name }) => name),
	]);
});

test('an entry keeps its own condition', () => {
	const own = entry('a', { displayOptions: { show: { b: ['x'] }, hide: { c: ['y'] } } });
	const [one] = shareProperties(
		shareEntries([
			panel('user.list', own, entry('b')),
			panel('client.list', entry('b'), entry('c')),
		]),
	);
	expect((one.options as INodeProperties[])[0].displayOptions).toEqual({
		show: { b: ['x'], '/resource': ['user'] },
		hide: { c: ['y'] },
	});
});

test('entries of the same name may differ in their choices, but not in type or default', () => {
	const common = entry('b');
	const sorted = (changes: Partial<INodeProperties>) =>
		share(
			panel('user.list', entry('a', { description: 'One' }), common),
			panel('client.list', entry('a', { description: 'Other', ...changes }), common),
		);
	expect(sorted({})).toHaveLength(1);
	expect(sorted({ default: 'x' })).toHaveLength(2);
	expect(sorted({ type: 'dateTime' })).toHaveLength(2);
});

test('collections stay apart that have one entry, nothing in common, or little to gain', () => {
	const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => entry(name));
	expect(share(panel('user.list', a), panel('client.list', a, b))).toHaveLength(2);
	expect(share(panel('user.list', a, b), panel('client.list', c, d))).toHaveLength(2);
	const small = entry('a', { description: '' });
	const many = 'bcdefghi'.split('').map((name) => entry(`${name}1`));
	expect(share(panel('user.list', small, ...many), panel('x.y', small, entry('z')))).toHaveLength(
		2,
	);
});

test('collections stay apart where an operation in between has none', () => {
	const [a, b, c] = ['a', 'b', 'c'].map((name) => entry(name));
	const none = { resource: 'user', operation: 'get', properties: [] };
	expect(share(panel('user.list', a, b), panel('x.get', b, c), none)).toHaveLength(2);
});

test('any declarations come out as they are', () => {
	// A fixed sequence of pseudo-random numbers, so that a failure can be repeated.
	let seed = 1;
	const random = (below: number) => {
		seed = (seed * 48_271) % 2_147_483_647;
		return seed % below;
	};
	let shared = 0;
	for (let round = 0; round < 200; round++) {
		const panels = ['a', 'b', 'c', 'd'].flatMap((resource) =>
			['get', 'list', 'make', 'drop'].flatMap((operation) => {
				const all = 'stuvwxyz'.split('').filter(() => random(2) > 0);
				if (random(4) === 0 || all.length === 0) return [];
				const description = () => WORDS.slice(random(2));
				const entries = all.map((name) => entry(name, { description: description() }));
				return [panel(`${resource}.${operation}`, ...entries)];
			}),
		);
		shared += share(...panels).filter((one) => JSON.stringify(one).includes('"/')).length;
	}
	expect(shared).toBeGreaterThan(100);
});
