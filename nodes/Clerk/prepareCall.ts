import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Client, Sender } from './client/client';
import { fillPath, recordOf, splitTemplate, type RequestTemplate } from './client/path';
import type { Lookup } from './fields/record';
import type { Call, Operation, Resource } from './operation';
import { presenter, resultPresenter, type OutputChoice } from './output/output';
import type { Parameters } from './parameters';
import { readValues } from './readValues';

/** What the items of one run share. */
export interface Run {
	client: Client;
	parameters: Parameters;
	/** IANA name, for dates written without a zone. */
	timezone: string;
	resources: readonly Resource[];
}

/** One item, read and checked, with nothing changed yet. */
export interface PreparedCall {
	/** The path of the record that the item changes; undefined when it only reads or creates. */
	record: string | undefined;
	/** Does it, and gives the JSON of the item's results. */
	change: () => Promise<IDataObject[]>;
}

/**
 * Reads an item's parameters, refuses what can't be right and looks up the records that are
 * chosen by another name than their ID.
 *
 * @throws UserError naming the field as displayed; NodeApiError from a look-up
 */
export async function prepareCall(
	{ client, parameters, timezone, resources }: Run,
	sender: Sender & { itemIndex: number },
): Promise<PreparedCall> {
	const { itemIndex } = sender;
	const operation = chosenOperation(parameters, resources, itemIndex);
	const lookup: Lookup = async (path, query) => await client.find(path, query, sender);
	const { values, payload } = await readValues(parameters, timezone, operation, itemIndex, lookup);
	const inPath = Object.fromEntries(
		operation.fields.map(({ name, property: { displayName: label } }) => [
			name,
			{ value: values[name], label },
		]),
	);
	const fill = (template: RequestTemplate) => {
		const { method, path } = splitTemplate(template);
		return { method, path: fillPath(path, inPath), template: path };
	};
	const main = fill(operation.request);
	const choice = outputChoice(parameters, operation, itemIndex);
	const call: Call = {
		values,
		payload,
		send: async (template, data) => {
			const { method, path } = fill(template);
			const sent = data && Object.keys(data).length > 0 ? data : undefined;
			return await client.send(
				{ method, path, [method === 'GET' ? 'query' : 'body']: sent },
				sender,
			);
		},
		present: presenter(operation.output, choice),
		presentResult: resultPresenter(operation.output, choice),
	};
	return {
		record: main.method === 'GET' ? undefined : recordOf(main.template, main.path),
		change: async () => await operation.run(call),
	};
}

function chosenOperation(
	parameters: Parameters,
	resources: readonly Resource[],
	itemIndex: number,
): Operation {
	const resource = parameters.read('resource', itemIndex, '');
	const operation = parameters.read('operation', itemIndex, '');
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	if (!found) throw new UserError(`'${operation}' is not an operation of '${resource}'`);
	return found;
}

function outputChoice(
	parameters: Parameters,
	{ output: { selectable } }: Operation,
	itemIndex: number,
): OutputChoice {
	const simplified = { output: 'simplified', selectedFields: [] };
	if (!selectable) return simplified;
	const output = String(parameters.read('output', itemIndex, 'simplified'));
	if (output !== 'selected') return { ...simplified, output };
	const selected = parameters.read('selectedFields', itemIndex, []);
	const names = Array.isArray(selected) ? selected : String(selected).split(',');
	return { output, selectedFields: names.map((name) => String(name).trim()) };
}
