import type { INodePropertyOptions } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { everyOperation } from '../support/everyOperation';

/** What a person reads in the dropdowns before choosing. */
const { properties } = new Clerk().description;
const optionsOf = (name: string, resource?: string) =>
	(properties.find(
		(one) =>
			one.name === name && (!resource || one.displayOptions?.show?.resource?.includes(resource)),
	)?.options ?? []) as INodePropertyOptions[];

test.each(everyOperation)('$name has its own description in the dropdown', (one) => {
	const options = optionsOf('operation', one.resource);
	const option = options.find(({ value }) => value === one.operation.value);
	expect(option?.description).toContain(one.operation.description.replace(/\.$/, ''));
	const same = options.filter(({ description }) => description === option?.description);
	expect(same).toEqual([option]);
});

/** What everybody knows who has users, and what has a single operation that says it. */
const KNOWN = ['User', 'Organization', 'Email Address', 'Phone Number', 'Token'];

test.each(optionsOf('resource').filter(({ name }) => !KNOWN.includes(name)))(
	'$name has a description that says more than its name',
	({ name, description = '' }) => {
		expect(description.split(' ').length).toBeGreaterThan(3);
		expect(description).not.toBe(name);
	},
);

test('no description has two final stops, or a single sentence with one', () => {
	const texts = properties.flatMap(({ description, options = [] }) => [
		description ?? '',
		...options.map((one) => ('description' in one ? (one.description ?? '') : '')),
	]);
	for (const text of texts) {
		expect(text).not.toMatch(/\.\./);
		if (text.endsWith('.')) expect(text).toMatch(/[.;] |: /);
	}
});
