import type { INodeProperties } from 'n8n-workflow';
import { shareProperties, type OperationPanel } from '../../nodes/Clerk/panel/share';
import { bare, shown } from './shown';

const field = (name: string, description = ''): INodeProperties => ({
	displayName: name.toUpperCase(),
	name,
	type: 'string',
	default: '',
	description,
});

/** `user.get: a b` is an operation with two fields. */
const panel = (text: string): OperationPanel => {
	const [path, names] = text.split(': ');
	const [resource, operation] = path.split('.');
	return { resource, operation, properties: names.split(' ').map((name) => field(name)) };
};

/** The names in the list, each with the operations that show it, unless all do. */
function expectDeclaredOrder(panels: readonly OperationPanel[]): string[] {
	const properties = shareProperties(panels);
	for (const { resource, operation, properties: declared } of panels) {
		expect(shown(properties, { resource, operation }).map(bare)).toEqual(declared);
	}
	return properties.map((property) => {
		const showing = panels
			.filter(({ resource, operation }) => shown([property], { resource, operation }).length > 0)
			.map(({ resource, operation }) => `${resource}.${operation}`);
		return showing.length === panels.length
			? property.name
			: `${property.name}: ${showing.join(' ')}`;
	});
}

test('equal properties of several resources appear once', () => {
	const properties = expectDeclaredOrder([
		panel('user.list: limit sort'),
		panel('session.list: user limit'),
	]);
	expect(properties).toEqual(['user: session.list', 'limit', 'sort: user.list']);
});

test('properties of the same name that differ stay apart', () => {
	const other = { resource: 'b', operation: 'get', properties: [field('id', 'Another one')] };
	expect(expectDeclaredOrder([panel('a.get: id'), other])).toHaveLength(2);
});

test('nothing is shown for an operation that has one of the resources and one of the values', () => {
	const properties = expectDeclaredOrder([
		panel('user.get: id'),
		panel('user.list: limit'),
		panel('session.list: id'),
		panel('client.get: id'),
	]);
	// Resources user and session with operations get and list would include the list of users.
	expect(properties.filter((text) => text.startsWith('id'))).toEqual([
		'id: user.get client.get',
		'id: session.list',
	]);
});

test('an operation that a resource does not have keeps no others apart', () => {
	const properties = expectDeclaredOrder([
		panel('user.get: id'),
		panel('user.list: id'),
		panel('session.list: id'),
		panel('client.get: name'),
	]);
	expect(properties).toEqual(['name: client.get', 'id: user.get user.list session.list']);
});

test('where two orders disagree, one property is there twice', () => {
	const properties = expectDeclaredOrder([panel('a.x: one two'), panel('b.x: two one')]);
	expect(properties).toEqual(['one: a.x', 'two', 'one: b.x']);
});

test('a condition names resource and operation, then what the property says itself', () => {
	const own = { show: { all: [false], '@tool': [true] }, hide: { '@tool': [false] } };
	const properties = [{ ...field('limit'), displayOptions: own }];
	const [one] = shareProperties([{ resource: 'user', operation: 'list', properties }]);
	expect(one.displayOptions).toEqual({
		show: { resource: ['user'], operation: ['list'], all: [false], '@tool': [true] },
		hide: { '@tool': [false] },
	});
	expect(Object.keys(one.displayOptions?.show ?? {}).slice(0, 2)).toEqual([
		'resource',
		'operation',
	]);
});

test('any declarations come out as they are, in their order', () => {
	// A fixed sequence of pseudo-random numbers, so that a failure can be repeated.
	let seed = 1;
	const random = (below: number) => {
		seed = (seed * 48_271) % 2_147_483_647;
		return seed % below;
	};
	for (let round = 0; round < 300; round++) {
		const names = Array.from({ length: 2 + random(6) }, (_, index) => `f${index}`);
		const panels: OperationPanel[] = [];
		for (const resource of ['a', 'b', 'c', 'd']) {
			for (const operation of ['get', 'list', 'make', 'drop']) {
				if (random(4) === 0) continue;
				const mixed = names
					.map((name) => ({ name, rank: random(1000) }))
					.toSorted((one, other) => one.rank - other.rank);
				const properties = mixed.slice(random(3)).map(({ name }) => field(name));
				panels.push({ resource, operation, properties });
			}
		}
		expectDeclaredOrder(panels);
	}
});
