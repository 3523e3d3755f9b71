import type { INodeProperties } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';

/**
 * Conditions have the form that n8n's own nodes have: what reads only a part of it, such as n8n's
 * AI builder, finds the same fields as the editor.
 */
const { properties } = new Clerk().description;
const below = properties.filter(({ name }) => name !== 'resource' && name !== 'operation');

/** What a property's conditions name, apart from whether the node is a tool. */
const namedIn = ({ displayOptions: { show = {}, hide = {} } = {} }: INodeProperties) => ({
	shown: Object.keys(show).filter((name) => name !== '@tool'),
	hidden: Object.keys(hide).filter((name) => name !== '@tool'),
});

/** A property with everything inside it that can have a condition. */
const inside = (property: INodeProperties & { values?: INodeProperties[] }): INodeProperties[] =>
	[...((property.options ?? []) as INodeProperties[]), ...(property.values ?? [])].flatMap(
		(one) => [one, ...inside(one)],
	);

test('every field names its resources and operations, and fields that these have', () => {
	for (const property of below) {
		const { shown, hidden } = namedIn(property);
		const [first, second, ...others] = shown;
		expect([property.name, first, second, hidden]).toEqual([
			property.name,
			'resource',
			'operation',
			[],
		]);
		const { resource = [], operation = [] } = property.displayOptions?.show ?? {};
		const beside = below.filter(
			({ displayOptions: { show = {} } = {} }) =>
				resource.every((one) => show.resource?.includes(one)) &&
				operation.every((one) => show.operation?.includes(one)),
		);
		expect(beside.map(({ name }) => name)).toEqual(expect.arrayContaining(others));
	}
});

test('what is inside a field depends on nothing but whether the node is a tool', () => {
	const entries = properties.flatMap(inside);
	expect(entries.length).toBeGreaterThan(500);
	for (const entry of entries) {
		expect([entry.name, namedIn(entry)]).toEqual([entry.name, { shown: [], hidden: [] }]);
	}
});

test('values of conditions are plain: no comparisons', () => {
	for (const { displayOptions: { show = {}, hide = {} } = {} } of properties) {
		for (const value of Object.values({ ...show, ...hide }).flat()) {
			expect(['string', 'boolean']).toContain(typeof value);
		}
	}
});
