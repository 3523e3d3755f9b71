import { isPermanent } from '../../nodes/Clerk/declare/descriptionOf';
import { inWords } from '../../nodes/Clerk/declare/labels';
import { whyNoTool } from '../../nodes/Clerk/declare/tools';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { resources } from '../../nodes/Clerk/resources';
import { shown } from './shown';

const { properties } = new Clerk().description;
const all = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}: ${operation.value}`,
		resource,
		operation,
		required: operation.fields.filter(({ property }) => property.required),
	})),
);
const tools = all.filter(({ operation }) => !whyNoTool(operation));
type Tool = (typeof all)[number];

/** What a model reads of an operation, by n8n's own rules. */
function read({ resource, operation }: Tool, type = 'clerkTool'): string[] {
	const chosen = { resource: resource.value, operation: operation.value };
	return shown(properties, chosen, type)
		.filter(({ name }) => name === 'toolDescription')
		.map(({ default: text }) => String(text));
}

/** The sentence about what a model has to give; empty if there is none. */
const takes = (one: Tool): string => /Takes .*/.exec(read(one)[0] ?? '')?.[0] ?? '';

/** The records that a text speaks of by their IDs. */
const recordsIn = (text: string): string[] =>
	[...text.matchAll(/\ban? ([\w\- ]+?) ID\b/g)].map(([, noun]) => noun);

describe.each(tools)('$name', (one) => {
	const { resource, operation, required } = one;

	test('tells a model in plain sentences what it does, in its own words', () => {
		const [text, ...others] = read(one);
		expect(others).toEqual([]);
		expect(text.startsWith(operation.description.replace(/\.$/, ''))).toBe(true);
		expect(text).toMatch(/^[A-Z].*\.$/);
		expect(text).not.toMatch(/undefined|\.\.| {2}|[{}]|,,/);
		expect(read(one, 'clerk')).toEqual([]);
	});

	test('says whether it can be undone, and how', () => {
		const [text] = read(one);
		expect(text.split('This cannot be undone.')).toHaveLength(isPermanent(operation) ? 2 : 1);
		expect(text.includes('reverses this.')).toBe(operation.undoneBy !== undefined);
		if (isPermanent(operation)) expect(operation.undoneBy).toBeUndefined();
		if (operation.undoneBy === undefined) return;
		expect(text).toContain(`. ${operation.undoneBy} reverses this.`);
		expect(resource.operations.map(({ name }) => name)).toContain(operation.undoneBy);
	});

	test('says whether it changes anything', () => {
		const { request, also } = operation;
		const onlyGets = [request, ...also].every((template) => template.startsWith('GET '));
		if (onlyGets) expect(read(one)[0]).toContain('Changes nothing.');
		if (request.startsWith('DELETE')) expect(read(one)[0]).not.toContain('Changes nothing.');
	});

	test('says what it returns', () => {
		const [text] = read(one);
		const [, returned = ''] = /\. Returns ([^.]*)\./.exec(text) ?? [];
		// Get says with its first word what it returns.
		expect(returned === '').toBe(operation.value === 'get' && !/\. Returns/.test(text));
		expect(text.includes('The result lets anyone')).toBe(operation.handsOut === true);
		// What is called a record of the resource has at least the parts of such a record.
		if (!returned.startsWith(`the ${inWords(resource.name)}`)) return;
		const list = resource.operations.find(({ value }) => value === 'getAll');
		const names = Object.keys(operation.output.shape);
		expect(names).toEqual(expect.arrayContaining(Object.keys(list?.output.shape ?? { id: '' })));
	});

	test('names each field that must be set, and no other record', () => {
		const text = takes(one);
		const values = required.filter(({ property }) => property.type !== 'boolean');
		expect(text !== '').toBe(values.length > 0);
		for (const { name, property, recordNoun } of values) {
			const decides = required.some((other) => name in (other.property.displayOptions?.show ?? {}));
			const label = decides ? `depending on ${property.displayName}` : property.displayName;
			expect(text).toContain(recordNoun === undefined ? label : `${recordNoun} ID`);
		}
		const wanted = values.flatMap(({ recordNoun }) => recordNoun ?? []);
		expect(recordsIn(text).toSorted()).toEqual(wanted.toSorted());
	});

	test('sends a model to look only for what Clerk can list', () => {
		const [, found = ''] = /Find (.*) first\.$/.exec(takes(one)) ?? [];
		const listed = required.filter(({ methods }) => methods?.listSearch);
		expect(found !== '').toBe(listed.length > 0);
		const nouns = listed.map(({ recordNoun }) => recordNoun);
		if (listed.length > 0) expect(['them', `the ${nouns.join(' or ')}`]).toContain(found);
	});
});

test.each([
	[
		'user: delete',
		'Delete a user, including their sessions and memberships. This cannot be undone. Returns a confirmation. Takes a user ID or email address. Find the user first.',
	],
	[
		'user: ban',
		'Sign a user out everywhere and block further sign-ins. Unban reverses this. Returns the user. Takes a user ID or email address. Find the user first.',
	],
	[
		'user: createOrUpdate',
		'Takes Email Address to Match, or External ID to Match, or Username to Match, depending on Match By.',
	],
	[
		'organization: get',
		'Changes nothing. Takes an organization ID or slug. Find the organization first.',
	],
	['organizationRole: get', 'Takes an organization role ID, name or key.'],
	[
		'organizationMembership: create',
		'Takes an organization ID or slug, a user ID or email address and Role Name or ID. Find them first.',
	],
	['emailAddress: delete', 'This cannot be undone. Returns a confirmation.'],
	[
		'subscription: get',
		'Takes a user ID or email address, or an organization ID or slug, depending on Payer. Find the user or organization first.',
	],
	[
		'creditBalance: adjust',
		'Returns id, amount, currency, note, createdAt and payerId. Takes Adjustment; Amount (Cents); Idempotency Key; and a user ID or email address, or an organization ID or slug, depending on Payer.',
	],
	// Clerk can't list them.
	['signInToken: revoke', 'without its token and url. Takes a sign-in token ID.'],
	['machine: addScope', 'Takes a machine ID and Other Machine (a machine ID). Find them first.'],
])('%s reads like this', (name, words) => {
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
