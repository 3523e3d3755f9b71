import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { whyNoTool } from '../../nodes/Clerk/declare/tools';
import { resources } from '../../nodes/Clerk/resources';
import { evaluate } from '../support/evaluate';
import { shown } from './shown';

const { properties } = new Clerk().description;
const all = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}: ${operation.value}`,
		resource,
		operation,
	})),
);
const tools = all.filter(({ operation }) => !whyNoTool(operation));

/** What a model reads of an operation, by n8n's own rules. */
function read({ resource, operation }: (typeof all)[number], type = 'clerkTool') {
	const chosen = { resource: resource.value, operation: operation.value };
	const found = shown(properties, chosen, type).filter(({ name }) => name === 'toolDescription');
	// Some sentences are expressions with the resource's name in them.
	return found.map(({ default: text }) => String(evaluate(String(text), chosen)));
}

test.each(tools)('$name tells a model what it does, in sentences', (one) => {
	const texts = read(one);
	expect(texts).toHaveLength(1);
	// The rarer resources share sentences for what is done to any record.
	const noun = one.resource.value.replace(/[A-Z]/g, ' $&').toLowerCase();
	const own = one.operation.description.replace(/\.$/, '');
	expect([own, noun].some((words) => texts[0].includes(words))).toBe(true);
	if (resources.indexOf(one.resource) < 6) expect(texts[0]).toContain(own);
	expect(texts[0]).toMatch(/^[A-Z].*\.$/);
	expect(texts[0]).not.toMatch(/undefined|\.\.| {2}/);
	expect(read(one, 'clerk')).toEqual([]);
});

test.each(tools.filter(({ operation }) => operation.request.startsWith('DELETE')))(
	'$name tells whether it can be undone',
	(one) => {
		expect(read(one)[0]).toMatch(/cannot be undone|reverses this/);
	},
);

test.each(tools.filter(({ operation }) => operation.undoneBy))(
	'$name names an operation that there is',
	({ resource, operation }) => {
		expect(resource.operations.map(({ name }) => name)).toContain(operation.undoneBy);
	},
);

test.each(tools)('$name tells whether it changes anything', (one) => {
	const { request, also } = one.operation;
	const onlyGets = [request, ...also].every((template) => template.startsWith('GET '));
	if (onlyGets) expect(read(one)[0]).toContain('Changes nothing.');
	else if (request.startsWith('DELETE')) expect(read(one)[0]).not.toContain('Changes nothing.');
});

test.each(tools.filter(({ operation }) => operation.handsOut))(
	'$name says what its result lets its holder do',
	(one) => {
		expect(read(one)[0]).toContain('The result lets anyone');
	},
);

test('an ID is said to come from somewhere', () => {
	const remove = all.find(({ name }) => name === 'user: delete');
	expect(remove && read(remove)[0]).toBe(
		'Delete a user permanently, including their sessions and memberships. This cannot be undone. Takes a user ID or email address: find the user first.',
	);
});

test.each([
	['user: get', 'Takes a user ID or email address: find the user first.'],
	['organization: get', 'Takes an organization ID or slug: find the organization first.'],
	['organizationRole: get', 'Takes its ID: list them first.'],
	['session: get', 'Takes a session ID: find the session first.'],
])('%s says by what a model may choose the record', (name, words) => {
	const one = all.find((each) => each.name === name);
	expect(one && read(one)[0]).toContain(words);
});

test('what cannot be a tool is not offered to one', () => {
	const none = all.filter(({ operation }) => whyNoTool(operation)).map(({ name }) => name);
	expect(none).toEqual(
		expect.arrayContaining(['user: banMany', 'invitation: createMany', 'user: setProfileImage']),
	);
	for (const one of all) {
		const isTool = !whyNoTool(one.operation);
		expect([one.name, read(one).length]).toEqual([one.name, isTool ? 1 : 0]);
		const { options = [] } =
			shown(properties, { resource: one.resource.value }).find(
				({ name }) => name === 'operation',
			) ?? {};
		const option = options.find((each) => 'value' in each && each.value === one.operation.value);
		expect(Object(option).displayOptions).toEqual(
			isTool ? undefined : { hide: { '@tool': [true] } },
		);
	}
});
