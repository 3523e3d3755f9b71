import { NodeHelpers } from 'n8n-workflow';
import type { INode, INodeParameters, INodeProperties, INodeTypeDescription } from 'n8n-workflow';

/**
 * The properties that n8n shows for these parameters, by its own rules and in its order.
 *
 * @param type `clerk`, or `clerkTool` for an agent's tool
 */
export function shown(
	properties: readonly INodeProperties[],
	parameters: INodeParameters,
	type = 'clerk',
): INodeProperties[] {
	const node = { typeVersion: 1, parameters } as INode;
	const description = { name: type } as INodeTypeDescription;
	return properties.filter((property) =>
		NodeHelpers.displayParameter(parameters, property, node, description),
	);
}

/** What a property is, apart from where it is shown. */
export const bare = (property: INodeProperties): INodeProperties => ({
	...property,
	displayOptions: undefined,
});
