import type { IDataObject, IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { compact, modelChangeShape, modelListShape, modelShape } from './forModel';
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
	/** Whether a language model reads the answer: raw records are not for it. */
	forModel?: boolean;
	/** Names of the values that were set, where the operation has changed a record. */
	set?: readonly string[];
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
	/** Set where `success` could be taken for what it says of somebody: it is left out. */
	isVerdict?: true;
}

/** Not shown where the node is a tool of an agent. */
export const NO_TOOL: IDisplayOptions = { hide: { '@tool': [true] } };

/** The two fields with which a person chooses the form of the answer. */
export const OUTPUT_PROPERTIES: readonly INodeProperties[] = [
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		default: 'simplified',
		description: 'How much of each record to return',
		options: [
			{
				name: 'Simplified',
				value: 'simplified',
				description: 'The fields that most workflows need, in camelCase',
			},
			{
				name: 'Raw',
				value: 'raw',
				description: 'The whole record as Clerk returns it',
				// A model gets the simplified form.
				displayOptions: NO_TOOL,
			},
			{
				name: 'Selected Fields',
				value: 'selected',
				description: 'The ID and the fields you choose',
			},
		],
	},
	{
		displayName: 'Field Names or IDs',
		name: 'selectedFields',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getOutputFields' },
		default: [],
		required: true,
		displayOptions: { show: { output: ['selected'] } },
		description:
			'The fields to return in addition to the ID. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
];

/** Makes what brings Clerk's records into the form that the person chose. */
export function presenter(declared: Output, choice: OutputChoice, handsOut?: boolean): Present {
	const { shape, selectable } = declared;
	const { output, selectedFields, dates } = choice;
	if (choice.forModel) {
		return modelPresenter(declared, choice, modelListShape(declared, handsOut), true);
	}
	if (!selectable || output === 'simplified') return (record) => simplify(record, shape, dates);
	if (output === 'raw') return (record) => record;
	const pickedShape = pick(selectable, selectedFields);
	return (record) => simplify(record, pickedShape, dates);
}

/** Brings a record of Clerk's into another form. */
type Present = (record: IDataObject) => IDataObject;

/** The chosen part of what can be chosen. */
const pick = (selectable: Shape, names: readonly string[]): Shape =>
	Object.fromEntries(['id', ...names].map((name) => [name, selectable[name] ?? 'json']));

/** The same for a language model, which gets less, and nothing that is empty. */
function modelPresenter(
	{ selectable }: Output,
	{ output, selectedFields, dates }: OutputChoice,
	shape: Shape,
	isList: boolean,
): Present {
	const isSelected = selectable && output === 'selected';
	const chosen = isSelected ? pick(selectable, selectedFields) : shape;
	return (record) => compact(simplify(record, chosen, dates), chosen, isList && !isSelected);
}

/**
 * The same for the only result of an operation, which in its simplified form says `success`.
 *
 * @param handsOut whether the operation is there to give a token or a one-time link, also to a model
 */
export function resultPresenter(output: Output, choice: OutputChoice, handsOut?: boolean): Present {
	const success = output.isVerdict ? {} : { success: true };
	if (choice.forModel) {
		const { set } = choice;
		const shape = set ? modelChangeShape(output, handsOut, set) : modelShape(output, handsOut);
		const present = modelPresenter(output, choice, shape, false);
		return (record) => ({ ...present(record), ...success });
	}
	const present = presenter(output, choice);
	const isSimplified = !output.selectable || choice.output === 'simplified';
	return (record) => (isSimplified ? { ...present(record), ...success } : present(record));
}
