import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { collection } from '../../nodes/Clerk/fields/collection';
import { user } from '../../nodes/Clerk/fields/user';
import { list } from '../../nodes/Clerk/list';
import { operation } from '../../nodes/Clerk/operation';
import { resources } from '../../nodes/Clerk/resources';

describe.each(
	resources.flatMap((resource) =>
		resource.operations.map((operation) => ({ resource: resource.name, operation })),
	),
)('$resource, $operation.name', ({ operation }) => {
	const everyField = operation.fields.flatMap((field) => [field, ...(field.members ?? [])]);

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

test('the editor, which loads the panels of all nodes at once, gets less than 200 kB', () => {
	expect(Buffer.byteLength(JSON.stringify(new Clerk().description))).toBeLessThan(200_000);
});

test('a path with a name that no field has does not compile', () => {
	const words = { name: 'X', value: 'x', action: 'X', description: 'Y', output: { shape: {} } };
	const fields = [user(), collection('options', [])] as const;
	operation({ ...words, request: 'GET /users/{userId}', fields });
	// @ts-expect-error No field is named userID: the compiler is what is tested here, by the lint.
	operation({ ...words, request: 'GET /users/{userID}', fields });
	list({ ...words, request: 'GET /users/{userId}/x', fields, records: 'x' });
	// @ts-expect-error Nor here.
	list({ ...words, request: 'GET /users/{userID}/x', fields, records: 'x' });
	expect(fields.map(({ name }) => name)).toEqual(['userId', 'options']);
});
