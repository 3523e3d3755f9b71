import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { resource, type Resource } from '../../nodes/Clerk/declare/operation';
import { BY_USE, inOrderOfUse } from '../../nodes/Clerk/declare/orderOfUse';
import { propertiesOf } from '../../nodes/Clerk/panel/properties';
import { resources } from '../../nodes/Clerk/resources';
import { ClerkTrigger } from '../../nodes/ClerkTrigger/ClerkTrigger.node';

/**
 * n8n's node panel shows an action for each entry of Operation, grouped by the entries of Resource,
 * and a trigger for each entry of Events, all in the order of these lists (useActionsGeneration.ts
 * in n8n's editor; read in 2.41).
 */
const { properties } = new Clerk().description;

const optionsOf = (property: INodeProperties | undefined) =>
	(property?.options ?? []) as INodePropertyOptions[];
const resourceOptions = optionsOf(properties.find(({ name }) => name === 'resource'));
const operationProperty = (resourceValue: unknown) =>
	properties.find(
		({ name, displayOptions }) =>
			name === 'operation' && displayOptions?.show?.resource?.includes(String(resourceValue)),
	);
const operationNames = (resourceValue: string) =>
	optionsOf(operationProperty(resourceValue)).map(({ name }) => name);

test('resources are in the order of their use', () => {
	expect(resourceOptions.map(({ name }) => name).slice(0, 13)).toEqual([
		'User',
		'Organization',
		'Organization Membership',
		'Organization Invitation',
		'Invitation',
		'Session',
		'Email Address',
		'Phone Number',
		'Waitlist Entry',
		'Allowlist',
		'Blocklist',
		'Sign-In Token',
		'Sign-Up',
	]);
});

test('operations are in the order of their use', () => {
	expect(operationNames('user').slice(0, 13)).toEqual([
		'Create',
		'Create or Update',
		'Get',
		'Get Many',
		'Update',
		'Delete',
		'Update Metadata',
		'Count',
		'Ban',
		'Unban',
		'Lock',
		'Unlock',
		'Ban Many',
	]);
	expect(operationNames('organizationInvitation')).toEqual([
		'Create',
		'Create Many',
		'Get',
		'Get Many',
		'Get Many Across Organizations',
		'Revoke',
	]);
});

const FIRST = ['Create', 'Get', 'Get Many', 'Update', 'Delete'];

test.each(resourceOptions)('$name: the usual operations come first', ({ value }) => {
	const usual = operationNames(String(value)).filter((name) => FIRST.includes(name));
	expect(usual).toEqual(FIRST.filter((name) => usual.includes(name)));
	// Between them are only variants of them: Create Many, Get Many Across Organizations.
	const lead = operationNames(String(value)).slice(0, usual.length);
	for (const name of lead) expect(name).toMatch(/^(Create|Get|Update|Delete)\b/);
});

test('the order names no operation that is not there, and none twice', () => {
	const values = resources.flatMap(({ operations }) => operations.map(({ value }) => value));
	expect(values).toEqual(expect.arrayContaining([...BY_USE]));
	expect(BY_USE).toEqual([...new Set(BY_USE)]);
});

test('a new node starts with Get Many of User, or what is nearest', () => {
	const initial = (value: string) => operationProperty(value)?.default;
	expect(properties[0]).toMatchObject({ name: 'resource', default: 'user' });
	expect(['user', 'emailAddress', 'actorToken'].map(initial)).toEqual(['getAll', 'get', 'create']);
});

test('the order is the same however the operations are bundled', () => {
	const again = (module: Resource) =>
		resource(
			{ name: module.name, description: module.description ?? '' },
			module.value,
			Object.fromEntries(module.operations.toReversed().map((one) => [one.value, one])),
		);
	const [, ...below] = propertiesOf(resources.map(again));
	expect(below).toEqual(properties.slice(1));
	const unknown = ['zap', 'get', 'add'].map((value) => ({ value }));
	expect(inOrderOfUse(unknown).map(({ value }) => value)).toEqual(['get', 'add', 'zap']);
});

test('triggers: users first, then what is used next, and the general ones last', () => {
	const events = new ClerkTrigger().description.properties.find(({ name }) => name === 'events');
	const actions = optionsOf(events).map(({ action }) => action);
	expect(actions.slice(0, 4)).toEqual([
		'On user created',
		'On user updated',
		'On user deleted',
		'On session created',
	]);
	expect(actions.indexOf('On organization created')).toBeLessThan(
		actions.indexOf('On organization membership created'),
	);
	expect(actions.slice(-2)).toEqual(['On any event', 'On other events']);
});
