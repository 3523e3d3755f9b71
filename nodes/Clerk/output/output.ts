import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { simplify, type Shape } from './shape';

/** How a person wants the answer: `output` and `selectedFields`. */
export interface OutputChoice {
	output: string;
	/** Names to keep when `output` is `selected`. */
	selectedFields: readonly string[];
}

/** What an operation gives back. */
export interface Output {
	/** The simplified form. */
	shape: Shape;
	/**
	 * Everything that can be picked under Selected Fields. Without it there is nothing to choose,
	 * and the answer is always simplified.
	 */
	selectable?: Shape;
}

/** The two fields with which a person chooses the form of the answer. */
export const OUTPUT_PROPERTIES: readonly INodeProperties[] = [
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		default: 'simplified',
		options: [
			{
				name: 'Simplified',
				value: 'simplified',
				description: 'The fields that workflows mostly need, in camelCase',
			},
			{ name: 'Raw', value: 'raw', description: 'The whole record, just as Clerk sends it' },
			{ name: 'Selected Fields', value: 'selected', description: 'The ID and what you choose' },
		],
		description: 'How much of each record to return',
	},
	{
		displayName: 'Fields Names or IDs',
		name: 'selectedFields',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getOutputFields' },
		default: [],
		required: true,
		displayOptions: { show: { output: ['selected'] } },
		description:
			'The fields to return beside the ID. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
];

/** One of Clerk's records in the form that the person chose. */
export function present(
	record: IDataObject,
	{ shape, selectable }: Output,
	{ output, selectedFields }: OutputChoice,
): IDataObject {
	if (!selectable || output === 'simplified') return simplify(record, shape);
	if (output === 'raw') return record;
	const picked = ['id', ...selectedFields].map((name) => [name, selectable[name] ?? 'json']);
	return simplify(record, Object.fromEntries(picked) as Shape);
}

/** The same for the only result of an operation, which also says that it succeeded. */
export function presentResult(
	record: IDataObject,
	output: Output,
	choice: OutputChoice,
): IDataObject {
	const presented = present(record, output, choice);
	return output.selectable && choice.output !== 'simplified'
		? presented
		: { ...presented, success: true };
}
