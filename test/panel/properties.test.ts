import type { INodeParameters } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { collection } from '../../nodes/Clerk/fields/collection';
import { user } from '../../nodes/Clerk/resources/user/locator';
import { REQUEST_SETTINGS } from '../../nodes/Clerk/http/options';
import { getMany } from '../../nodes/Clerk/declare/getMany';
import { operation } from '../../nodes/Clerk/declare/operation';
import { whyNoTool } from '../../nodes/Clerk/declare/tools';
import { resources } from '../../nodes/Clerk/resources';
import { declaredPanel } from './declared';
import { bare, shown } from './shown';

const { description } = new Clerk();

describe.each(
	resources.flatMap((resource) =>
		resource.operations.map((operation) => ({ resource, operation })),
	),
)('$resource.name, $operation.name', ({ resource, operation }) => {
	const everyField = operation.fields.flatMap((field) => [field, ...(field.members ?? [])]);

	test('n8n shows its fields and no others, in the order of its declaration', () => {
		const declared = declaredPanel(operation);
		const fresh: INodeParameters = { resource: resource.value, operation: operation.value };
		for (const { name, default: initial } of declared) fresh[name] = initial as string;
		// As the panel opens, and once for each field that only appears when others have some value.
		const conditions = declared.map(({ displayOptions }) => displayOptions?.show ?? {});
		for (const condition of [{}, ...conditions]) {
			const met = Object.entries(condition).map(([name, values]) => [name, values?.[0]]);
			const parameters: INodeParameters = { ...fresh, ...Object.fromEntries(met) };
			for (const type of ['clerk', 'clerkTool']) {
				const panel = shown(description.properties, parameters, type);
				const isTool = type === 'clerkTool' && !whyNoTool(operation);
				expect(panel.map(bare)).toEqual([
					expect.objectContaining({ name: 'resource' }),
					expect.objectContaining({ name: 'operation' }),
					...(isTool ? [expect.objectContaining({ name: 'toolDescription' })] : []),
					...shown(declared, parameters, type).map(bare),
				]);
				expect(panel[1].options).toHaveLength(resource.operations.length);
			}
		}
	});

	test('no two fields share a name, which an agent could not tell apart', () => {
		for (const names of [
			everyField.map(({ name }) => name),
			everyField.map(({ property }) => property.displayName),
		]) {
			expect(names).toEqual([...new Set(names)]);
		}
	});

	test('each brace of its path has a field, which must be set', () => {
		const names = [...operation.request.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
		const required = operation.fields.filter(({ property }) => property.required);
		expect(required.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
	});

	test('what it says is not what its name says already', () => {
		const said = [operation, ...everyField.map(({ property }) => property)];
		for (const { description, ...named } of said) {
			const name = 'displayName' in named ? named.displayName : named.name;
			expect(description).not.toBe(name);
		}
	});
});

test.each([
	['user', 'banMany', 50],
	['user', 'unbanMany', 50],
	['invitation', 'createMany', 10],
	['organizationInvitation', 'createMany', 10],
	['waitlistEntry', 'createMany', 50],
])('%s: %s opens with how many items share a request', (resource, operation, most) => {
	const [, , notice] = shown(description.properties, { resource, operation }, 'clerk');
	expect(notice).toMatchObject({ type: 'notice', name: 'batchNotice' });
	expect(notice.displayName).toContain(`up to ${most} in one request`);
});

test('every operation in batches is among those, and offers an ID first for the user', () => {
	const batched = resources.flatMap(({ operations }) => operations.filter((one) => one.inBatches));
	expect(batched).toHaveLength(6);
	for (const operation of ['banMany', 'unbanMany']) {
		const panel = shown(description.properties, { resource: 'user', operation }, 'clerk');
		const user = panel.find(({ name }) => name === 'userId');
		expect(user?.default).toEqual({ mode: 'id', value: '' });
		expect(user?.modes?.map(({ name }) => name).slice(0, 2)).toEqual(['id', 'list']);
	}
});

test.each([
	['email', 'Email Address to Match', 'e.g. nathan@example.com'],
	['externalId', 'External ID to Match', 'e.g. customer-1042'],
	['username', 'Username to Match', 'e.g. nathan'],
])('Match By %s: its value has the label and the placeholder of its kind', (matchBy, label, eg) => {
	const chosen = { resource: 'user', operation: 'createOrUpdate', matchBy };
	const panel = shown(description.properties, chosen, 'clerk');
	const values = panel.filter(({ name }) => /^match[A-Z]/.test(name) && name !== 'matchBy');
	expect(values).toEqual([
		expect.objectContaining({ displayName: label, placeholder: eg, required: true }),
	]);
});

test('the entries of collections are in the order of the alphabet, the request settings last', () => {
	for (const { name, type, options = [] } of description.properties) {
		if (type !== 'collection') continue;
		const last = name === 'options' ? options.slice(-REQUEST_SETTINGS.length) : [];
		expect(last).toEqual(name === 'options' ? REQUEST_SETTINGS : []);
		const others = options.slice(0, options.length - last.length);
		const labels = others.map((one) => ('displayName' in one ? one.displayName : one.name));
		expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b)));
	}
});

test('a path with a name that no field has does not compile', () => {
	const words = {
		name: 'X',
		value: 'x',
		action: 'X',
		description: 'Y',
		source: 'Trial',
		output: { shape: {} },
	};
	const fields = [user(), collection('options', [])] as const;
	operation({ ...words, request: 'GET /users/{userId}', fields });
	// @ts-expect-error No field is named userID: the compiler is what is tested here, by the lint.
	operation({ ...words, request: 'GET /users/{userID}', fields });
	getMany({ ...words, request: 'GET /users/{userId}/x', fields, records: 'x' });
	// @ts-expect-error Nor here.
	getMany({ ...words, request: 'GET /users/{userID}/x', fields, records: 'x' });
	expect(fields.map(({ name }) => name)).toEqual(['userId', 'options']);
});
