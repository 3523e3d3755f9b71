import type { INodeProperties } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { shown } from './shown';

const { properties } = new Clerk().description;

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
