import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { ClerkClient } from '../http/clerkClient';
import { requestOptions } from '../http/options';
import { CLERKS_NAMES, labelsOf } from '../declare/labels';
import { isAnyCall, type Operation, type Resource } from '../declare/operation';
import { whyNoTool } from '../declare/tools';
import { Leftovers } from './leftovers';
import { ParameterReader } from './parameterReader';
import { chosenOperation, type RunContext } from './prepareItem';
import { reportProgress } from './progress';
import { Results } from './results';
import { runEach } from './runEach';
import { runInBatches } from './runInBatches';
import { SharedAnswers } from './sharedAnswers';
import { isTool } from './tool';

/** MCP clients give up on a tool after 60 s. */
const MOST_TOOL_MS = 40_000;

/**
 * Runs the node for all its input items: side by side, the results in the order of the input.
 *
 * @throws NodeApiError or NodeOperationError of the first item that failed, unless the node is
 * set to continue; then that item's result is its error
 */
export async function execute(
	caller: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[]> {
	const { length } = caller.getInputData();
	if (length === 0) return [];
	const forModel = isTool(caller.getNode());
	const options = { ...requestOptions(caller), ...(forModel && { mostRunMs: MOST_TOOL_MS }) };
	const parameters = new ParameterReader(caller);
	const operation = chosenOperation(parameters, resources);
	if (forModel) refuseNoTool(caller, operation);
	const client = await ClerkClient.open(caller, options);
	const labels = isAnyCall(operation) ? CLERKS_NAMES : labelsOf(operation.fields);
	const run: RunContext = {
		client,
		parameters,
		readFile: async (name, itemIndex) => await readFile(caller, name, itemIndex),
		timezone: caller.getTimezone(),
		forModel,
		operation,
		shared: new SharedAnswers(),
		leftovers: new Leftovers(resources),
		words: { labels, advice: operation.advice, forModel },
	};
	const results = new Results(caller, length);
	const working = operation.inBatches
		? runInBatches(run, results, length, operation.inBatches)
		: runEach(run, results, length, options.concurrency);
	try {
		await reportProgress(caller, client, working, () => `${results.done} of ${length} items done`);
	} finally {
		client.end();
	}
	const { hint } = run.leftovers;
	if (hint) caller.addExecutionHints({ message: hint, location: 'outputPane' });
	return results.inOrder();
}

/** @throws NodeOperationError for an operation that only makes sense with a workflow's items */
function refuseNoTool(caller: IExecuteFunctions, operation: Operation): void {
	const reason = whyNoTool(operation);
	if (!reason) return;
	const message = `The operation '${operation.name}' cannot be used as a tool. ${reason}`;
	throw new NodeOperationError(caller.getNode(), message);
}

/** A file from an item's binary data, as the web's own kind of file. */
async function readFile(caller: IExecuteFunctions, name: string, itemIndex: number): Promise<File> {
	const { fileName, mimeType } = caller.helpers.assertBinaryData(itemIndex, name);
	const bytes = await caller.helpers.getBinaryDataBuffer(itemIndex, name);
	return new File([new Uint8Array(bytes)], fileName ?? name, { type: mimeType });
}
