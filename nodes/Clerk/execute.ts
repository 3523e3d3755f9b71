import type {
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { Client } from './client/client';
import { MOST_CONCURRENCY, requestOptions } from './client/options';
import { settled } from './client/settled';
import type { Resource } from './operation';
import { Parameters } from './parameters';
import { prepareCall } from './prepareCall';
import { reportProgress } from './progress';
import { Turns } from './turns';

/** Items that are read and prepared at once; how many requests leave is for the client to say. */
const ITEMS_AT_ONCE = 400;

/** Thrown for an item that was not begun because another one failed before. */
const NOT_BEGUN = new Error('Another item failed before this one was begun');

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
	const options = requestOptions(caller);
	const opening = Client.open(caller, options);
	const shared = { parameters: new Parameters(caller), timezone: caller.getTimezone(), resources };
	const turns = new Turns();
	const results: INodeExecutionData[][] = [];
	/** Filled only when the node is not set to continue. */
	const failures: Array<{ item: number; error: NodeApiError | NodeOperationError }> = [];
	let next = 0;
	let done = 0;

	const runItem = async (item: number): Promise<INodeExecutionData[]> => {
		let isBegun = false;
		const beforeLeaving = () => {
			if (!isBegun && failures.length > 0) throw NOT_BEGUN;
			isBegun = true;
		};
		const found = await turns.take(async () => {
			const run = { client: await opening, ...shared };
			return await prepareCall(run, { itemIndex: item, beforeLeaving });
		});
		return found.map((json) => ({ json, pairedItem: { item } }));
	};
	const work = async () => {
		while (next < length && failures.length === 0) {
			const item = next++;
			try {
				results[item] = await runItem(item);
				done++;
			} catch (thrown) {
				throwIfCanceled(caller, item);
				if (thrown === NOT_BEGUN) return;
				const error = asNodeError(caller.getNode(), thrown, item);
				if (caller.continueOnFail()) {
					results[item] = [{ json: failed(error), pairedItem: { item } }];
				} else {
					failures.push({ item, error });
				}
			}
		}
	};

	const workers = options.concurrency < MOST_CONCURRENCY ? options.concurrency : ITEMS_AT_ONCE;
	// Whoever is under way when an item fails is awaited: its fate should be known too.
	const working = settled(Array.from({ length: Math.min(length, workers) }, work));
	await reportProgress(caller, opening, working, () => `${done} of ${length} items done`);
	const [first] = failures.toSorted((a, b) => a.item - b.item);
	if (first) throw withProgress(first.error, done, length);
	return results.flat();
}

/**
 * The result of a failed item. By these names n8n knows it for the error output, where it adds
 * the fields of the input. With the error itself in the item it would drop them.
 */
const failed = ({ message, description }: NodeApiError | NodeOperationError): IDataObject => ({
	error: message,
	...(description && { details: description }),
});

/** Ends the run as what it is: n8n knows a cancelled execution by this word. */
function throwIfCanceled(caller: IExecuteFunctions, itemIndex: number): void {
	if (!caller.getExecutionCancelSignal()?.aborted) return;
	throw new NodeOperationError(caller.getNode(), 'The execution was canceled', { itemIndex });
}

function asNodeError(node: INode, thrown: unknown, itemIndex: number) {
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) return thrown;
	const { description } = thrown as { description?: string };
	return new NodeOperationError(node, thrown as Error | JsonObject, { itemIndex, description });
}

/** Says how many items were done, so that nobody repeats or forgets them. */
function withProgress<E extends NodeApiError | NodeOperationError>(
	error: E,
	done: number,
	length: number,
): E {
	if (length > 1) {
		const progress = `${done} of ${length} items were carried out before the run stopped.`;
		error.description = [error.description, progress].filter(Boolean).join('\n');
	}
	return error;
}
