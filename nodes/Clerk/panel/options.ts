import type { INodeProperties } from 'n8n-workflow';
import { alphabetically } from '../fields/alphabetically';
import { collection } from '../fields/collection';
import { isRequestSetting, REQUEST_SETTINGS } from '../http/options';

/** An operation's properties, with the request settings as the last entries of Options. */
export function withRequestSettings(properties: readonly INodeProperties[]): INodeProperties[] {
	const declared = properties.find(({ name }) => name === 'options');
	const frame = declared ?? collection('options', []).property;
	const options = { ...frame, options: [...(frame.options ?? []), ...REQUEST_SETTINGS] };
	return [...properties.filter((property) => property !== declared), options];
}

/** The order of a collection's entries: by the alphabet, then the request settings. */
export const inEntryOrder = (one: INodeProperties, other: INodeProperties): number =>
	Number(isRequestSetting(one)) - Number(isRequestSetting(other)) ||
	alphabetically(one.displayName, other.displayName);
