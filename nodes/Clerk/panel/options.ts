import type { INodeProperties } from 'n8n-workflow';
import { collection } from '../fields/collection';
import { REQUEST_SETTINGS } from '../http/options';

/** An operation's properties, with Options last, which end with the request settings. */
export function withRequestSettings(properties: readonly INodeProperties[]): INodeProperties[] {
	const declared = properties.find(({ name }) => name === 'options');
	const frame = declared ?? collection('options', []).property;
	const options = { ...frame, options: [...(frame.options ?? []), ...REQUEST_SETTINGS] };
	return [...properties.filter((property) => property !== declared), options];
}
