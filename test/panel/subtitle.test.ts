import type { INode } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { resources } from '../../nodes/Clerk/resources';
import { evaluate } from '../support/evaluate';

const { description } = new Clerk();

/** The line under the node on the canvas, evaluated as n8n's editor does it (useNodeHelpers.ts). */
const subtitle = (parameters: INode['parameters']): unknown =>
	evaluate(description.subtitle, parameters);

describe.each(resources)('$name', (resource) => {
	test.each(resource.operations)('$name is shown by its name', (operation) => {
		expect(subtitle({ resource: resource.value, operation: operation.value })).toBe(
			`${operation.name}: ${resource.name}`,
		);
	});
});

test('a new node has a subtitle, too', () => {
	expect(subtitle({})).toBe('Get Many: User');
});

test('it stays short enough to be loaded with every workflow', () => {
	expect(description.subtitle?.length).toBeLessThan(1_200);
});
