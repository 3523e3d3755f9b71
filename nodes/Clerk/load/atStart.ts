import type { INodeProperties } from 'n8n-workflow';
import type { EditorMethods } from '../fields/field';
import { methodsOf } from '../panel/methods';
import { propertiesOf, sensitivePaths } from '../panel/properties';
import { subtitleOf } from '../panel/subtitle';
import { resources } from '../resources';

/** What n8n wants of the node when it starts, as plain data. */
export interface AtStart {
	properties: INodeProperties[];
	sensitivePaths: string[];
	subtitle: string;
	/** Names of the functions that the editor calls. */
	methods: Record<keyof EditorMethods, string[]>;
}

/**
 * Works out what n8n wants when it starts. The build does this once and leaves only the result:
 * sharing equal fields between operations takes longer than reading it.
 */
export function atStart(): AtStart {
	const { listSearch, loadOptions } = methodsOf(resources);
	return {
		properties: propertiesOf(resources),
		sensitivePaths: sensitivePaths(resources),
		subtitle: subtitleOf(resources),
		methods: { listSearch: Object.keys(listSearch), loadOptions: Object.keys(loadOptions) },
	};
}
