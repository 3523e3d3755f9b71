import type { INode, INodeType, INodeTypes } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { resources } from '../../nodes/Clerk/resources';

const clerk: INodeType = new Clerk();
const { description } = clerk;
const nodeTypes: INodeTypes = {
	getByName: () => clerk,
	getByNameAndVersion: () => clerk,
	getKnownTypes: () => ({}),
};

/** The line under the node on the canvas, evaluated as n8n's editor does it (useNodeHelpers.ts). */
function subtitle(parameters: INode['parameters']): unknown {
	const node: INode = {
		id: '1',
		name: 'Clerk',
		type: 'clerk',
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const [shown] = Object.values(workflow.nodes);
	return workflow.expression.getSimpleParameterValue(shown, description.subtitle, 'internal', {});
}

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
	expect(description.subtitle?.length).toBeLessThan(1_000);
});
