import { resources } from '../../nodes/Clerk/resources';
import { readSources, type Sources } from '../support/imports.mts';
import { breaches, hardToFind, type Declared } from './house.mts';

/** The rules of the node's house: where a thing stands, and what it may take from. */
const sources = readSources('nodes', 'credentials');
const add = (path: string, text: string): Sources => ({
	...sources,
	[path]: `${text}\n${sources[path] ?? ''}`,
});

/** The operations of each file that exports some. */
const declared: Declared[] = Object.keys(sources)
	.filter((path) => /^nodes\/Clerk\/resources\/\w+\/\w+\.ts$/.test(path))
	.filter((path) => /^export const \w+ = (operation|getMany)\(/m.test(sources[path] ?? ''))
	.flatMap((file) => {
		const exported = jest.requireActual<Record<string, { value?: unknown }>>(`../../${file}`);
		return Object.values(exported).flatMap(({ value }) =>
			typeof value === 'string' ? [{ file, value }] : [],
		);
	});

test('what each room takes from, and that there is no circle', () => {
	expect(breaches(sources)).toEqual([]);
});

test.each([
	[
		'http knows an operation',
		'nodes/Clerk/http/errors.ts',
		"import { operation } from '../declare/operation';",
		'nodes/Clerk/http/errors.ts takes from nodes/Clerk/declare/operation.ts',
	],
	[
		'a kind of field knows a resource',
		'nodes/Clerk/fields/kinds.ts',
		"import { user } from '../resources/user/locator';",
		'nodes/Clerk/fields/kinds.ts takes from nodes/Clerk/resources/user/locator.ts',
	],
	[
		'the panel runs something',
		'nodes/Clerk/panel/properties.ts',
		"import { execute } from '../run/execute';",
		'nodes/Clerk/panel/properties.ts takes from nodes/Clerk/run/execute.ts',
	],
	[
		'a resource takes an operation of another',
		'nodes/Clerk/resources/session/operations.ts',
		"import { ban } from '../user/ban';",
		'nodes/Clerk/resources/session/operations.ts takes from nodes/Clerk/resources/user/ban.ts, which is for user alone',
	],
	[
		'another node takes an operation',
		'nodes/ClerkTrigger/output.ts',
		"import { ban } from '../Clerk/resources/user/ban';",
		'nodes/ClerkTrigger/output.ts takes from nodes/Clerk/resources/user/ban.ts, which is for the Clerk node alone',
	],
	[
		'a resource takes the shapes of another',
		'nodes/Clerk/resources/session/operations.ts',
		"import { roleSetRecord } from '../roleSet/shapes';",
		'nodes/Clerk/resources/session/operations.ts takes from nodes/Clerk/resources/roleSet/shapes.ts, which is for roleSet alone',
	],
	[
		'two resources take from each other',
		'nodes/Clerk/resources/user/operations.ts',
		"import { session } from '../session/locator';",
		'user is in a circle of imports',
	],
	[
		'another node takes what chooses a record',
		'nodes/ClerkTrigger/output.ts',
		"import { user } from '../Clerk/resources/user/locator';",
		'nodes/ClerkTrigger/output.ts takes from nodes/Clerk/resources/user/locator.ts, which is for the Clerk node alone',
	],
	[
		'a resource that is not in the list',
		'nodes/Clerk/resources/gadget/index.ts',
		'',
		'gadget is not in the list, or more than once',
	],
	[
		'a circle',
		'nodes/Clerk/http/path.ts',
		"import { sendOnce } from './request';",
		'nodes/Clerk/http/path.ts is in a circle of imports',
	],
])('it is noticed when %s', (_, path, text, breach) => {
	expect(breaches(add(path, text))).toContain(breach);
});

test('a new resource is its folder, and a line in the list', () => {
	const list = "import { gadget } from './gadget';";
	const withFolder = add('nodes/Clerk/resources/gadget/index.ts', '');
	const text = `${list}\n${sources['nodes/Clerk/resources/index.ts']}`;
	expect(breaches({ ...withFolder, 'nodes/Clerk/resources/index.ts': text })).toEqual([]);
});

test('every operation is in a file that one can guess from the screen', () => {
	const known = resources.flatMap(({ operations }) => operations.map(({ value }) => value));
	expect(declared.map(({ value }) => value).toSorted()).toEqual(known.toSorted());
	expect(hardToFind(declared)).toEqual([]);
});

test('one that is hard to find is noticed', () => {
	const planted = [
		{ file: 'nodes/Clerk/resources/user/access.ts', value: 'ban' },
		{ file: 'nodes/Clerk/resources/user/ban.ts', value: 'unbanMany' },
		{ file: 'nodes/Clerk/resources/user/operations.ts', value: 'get' },
	];
	expect(hardToFind(planted)).toEqual(['ban is in nodes/Clerk/resources/user/access.ts']);
});
