import { resources } from '../nodes/Clerk/resources';

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
