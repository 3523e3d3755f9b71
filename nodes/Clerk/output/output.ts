import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { SensitiveNames, Shape } from './shape';
import { simplify } from './simplify';
import type { Dates } from './time';

/** How a person wants the answer: `output`, `selectedFields` and `dates`. */
export interface OutputChoice {
	output: string;
	/** How times are written, except in raw records. */
	dates: Dates;
	/** Names to keep when `output` is `selected`. */
	selectedFields: readonly string[];
}

/** What an operation gives back. */
export interface Output extends SensitiveNames {
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

/** Makes what brings Clerk's records into the form that the person chose. */
export function presenter(
	{ shape, selectable }: Output,
	{ output, selectedFields, dates }: OutputChoice,
): (record: IDataObject) => IDataObject {
	if (!selectable || output === 'simplified') return (record) => simplify(record, shape, dates);
	if (output === 'raw') return (record) => record;
	const picked = ['id', ...selectedFields].map((name) => [name, selectable[name] ?? 'json']);
	const pickedShape = Object.fromEntries(picked) as Shape;
	return (record) => simplify(record, pickedShape, dates);
}

/** The same for the only result of an operation, which in its simplified form says `success`. */
export function resultPresenter(
	output: Output,
	choice: OutputChoice,
): (record: IDataObject) => IDataObject {
	const present = presenter(output, choice);
	const isSimplified = !output.selectable || choice.output === 'simplified';
	return (record) => (isSimplified ? { ...present(record), success: true } : present(record));
}
