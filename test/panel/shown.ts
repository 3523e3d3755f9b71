import { NodeHelpers } from 'n8n-workflow';
import type { INode, INodeParameters, INodeProperties, INodeTypeDescription } from 'n8n-workflow';

/**
 * The properties that n8n shows for these parameters, by its own rules and in its order. A
 * collection has the entries that its Add button offers.
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
	// As the editor asks, which knows a node's parameters by their paths.
	const isShown = (property: INodeProperties, path: string) =>
		NodeHelpers.displayParameterPath({ parameters }, property, path, node, description);
	return (
		properties
			// The editor shows no property of this type.
			.filter((property) => property.type !== 'hidden' && isShown(property, 'parameters'))
			.map((property) => {
				if (property.type !== 'collection') return property;
				const entries = property.options as INodeProperties[];
				const offered = entries.filter((entry) => isShown(entry, `parameters.${property.name}`));
				return { ...property, options: offered };
			})
	);
}

/** What a property is, and what its entries are, apart from where they are shown. */
export const bare = (property: INodeProperties): INodeProperties => ({
	...property,
	displayOptions: undefined,
	...(property.type === 'collection' && {
		options: (property.options as INodeProperties[]).map(bare),
	}),
});
