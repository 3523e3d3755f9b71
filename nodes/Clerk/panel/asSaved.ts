import type { INodeProperties } from 'n8n-workflow';

/**
 * A hidden property for each collection, of the same name. Without it, n8n makes `{}` of a
 * collection that is an expression or a text, and drops the keys that it does not know, before the
 * node sees its parameters: a condition would vanish without a word. A hidden property that comes
 * later makes n8n leave the value as it is saved (NodeHelpers.getNodeParameters), and
 * `run/readCollection` checks it.
 */
export const asSaved = (panel: readonly INodeProperties[]): INodeProperties[] =>
	panel
		.filter(({ type }) => type === 'collection')
		.map(({ displayName, name, displayOptions }) => ({
			displayName,
			name,
			type: 'hidden',
			default: {},
			...(displayOptions && { displayOptions }),
		}));
