import type { INodeProperties } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { shown } from './shown';

/** A tool takes more than an ID where a model fills it in, and its panel says so. */
const { properties } = new Clerk().description;
const modesOf = (resource: string, operation: string, name: string, type: string) => {
	const panel = shown(properties, { resource, operation }, type);
	const found = panel.filter((property: INodeProperties) => property.name === name);
	expect(found).toHaveLength(1);
	return found[0].modes?.map(({ displayName }) => displayName);
};

test.each([
	['user', 'get', 'userId', 'By ID or Email'],
	['session', 'getAll', 'userId', 'By ID or Email'],
	['organization', 'get', 'organizationId', 'By ID or Slug'],
	['organizationRole', 'get', 'organizationRoleId', 'By ID or Name or Key'],
	['waitlistEntry', 'invite', 'waitlistEntryId', 'By ID or Email'],
	['allowlistIdentifier', 'delete', 'identifierId', 'By ID or Identifier'],
])('%s, %s: %s', (resource, operation, name, label) => {
	const people = modesOf(resource, operation, name, 'clerk');
	expect(people).toContain('By ID');
	expect(modesOf(resource, operation, name, 'clerkTool')).toEqual(
		people?.map((mode) => (mode === 'By ID' ? label : mode)),
	);
});

test('where an ID is all that a model can give, nothing changes', () => {
	const modes = modesOf('session', 'get', 'sessionId', 'clerk');
	expect(modesOf('session', 'get', 'sessionId', 'clerkTool')).toEqual(modes);
	expect(modes).toContain('By ID');
});

test.each([
	['clerk', ['combine']],
	['clerkTool', ['mostForModel']],
])('%s: a list has no option that makes no difference', (type, expected) => {
	const panel = shown(properties, { resource: 'user', operation: 'getAll' }, type);
	const options = panel.find(({ name }) => name === 'options')?.options as INodeProperties[];
	const names = options.map(({ name }) => name);
	expect(names.filter((name) => ['combine', 'mostForModel'].includes(name))).toEqual(expected);
});

test('a model never gets raw records, so a tool does not offer them', () => {
	const { options = [] } = properties.find(({ name }) => name === 'output') ?? {};
	const raw = options.find(({ name }) => name === 'Raw');
	expect(Object(raw).displayOptions).toEqual({ hide: { '@tool': [true] } });
});
