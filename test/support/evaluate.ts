import type { INode, INodeType, INodeTypes } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';

const clerk: INodeType = new Clerk();
const nodeTypes: INodeTypes = {
	getByName: () => clerk,
	getByNameAndVersion: () => clerk,
	getKnownTypes: () => ({}),
};

/** The value of an expression that knows the node's parameters alone, as n8n's editor evaluates it. */
export function evaluate(
	expression: string | undefined,
	parameters: INode['parameters'],
): ReturnType<Workflow['expression']['getSimpleParameterValue']> {
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
	return workflow.expression.getSimpleParameterValue(shown, expression, 'internal', {});
}
