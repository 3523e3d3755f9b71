import type { INodeProperties } from 'n8n-workflow';

/** Options of both triggers. */

export const DATES: INodeProperties = {
	displayName: 'Dates',
	name: 'dates',
	type: 'options',
	default: 'milliseconds',
	options: [
		{ name: 'ISO 8601', value: 'iso' },
		{ name: 'Milliseconds', value: 'milliseconds' },
	],
	description: 'Format of dates. Raw output is unaffected.',
};

export const ONLY_THESE_ORGANIZATIONS: INodeProperties = {
	displayName: 'Only These Organizations',
	name: 'organizationIds',
	type: 'string',
	default: '',
	placeholder: 'e.g. org_2NNEqL2nrIRdJ194ndJqAHwEfxC',
	description:
		'Organization IDs, separated by commas. Only events about one of these organizations start the workflow.',
};

/** @param raw what Raw holds, in the words of the panel */
export const output = (raw: string, description: string): INodeProperties => ({
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'simplified',
	options: [
		{
			name: 'Simplified',
			value: 'simplified',
			description: 'The fields that most workflows need, in camelCase',
		},
		{ name: 'Raw', value: 'raw', description: raw },
	],
	description,
});
