import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../fields/field';

/**
 * A field as the panel shows it. A model may give more than an ID where an ID is asked for, so a
 * tool has such a chooser with a mode of another name: `By ID or Email`. n8n can show a property to
 * tools alone, but not one of its modes.
 */
export function withToolModes({ property, alsoForId }: Field): INodeProperties[] {
	if (!alsoForId) return [property];
	const names = ['ID', ...alsoForId];
	const displayName = `By ${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
	const modes = property.modes?.map((mode) =>
		mode.name === 'id' ? { ...mode, displayName } : mode,
	);
	return [shownIn(property, false), shownIn({ ...property, modes }, true)];
}

const shownIn = (property: INodeProperties, isTool: boolean): INodeProperties => ({
	...property,
	displayOptions: {
		...property.displayOptions,
		show: { '@tool': [isTool], ...property.displayOptions?.show },
	},
});
