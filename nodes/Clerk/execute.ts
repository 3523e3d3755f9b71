import type {
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { Client } from './client/client';
import type { Resource } from './operation';
import { prepareCall } from './prepareCall';
import { Turns } from './turns';

/** Items that are read and prepared at once; how many requests leave is for the client to say. */
const ITEMS_AT_ONCE = 200;

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
	const opening = Client.open(caller);
	const turns = new Turns();
	const { length } = caller.getInputData();
	const results: INodeExecutionData[][] = [];
	/** Filled only when the node is not set to continue. */
	const failures: Array<{ item: number; error: NodeApiError | NodeOperationError }> = [];
	let next = 0;

	const work = async () => {
		while (next < length && failures.length === 0) {
			const item = next++;
			try {
				const prepare = async () => await prepareCall(caller, await opening, resources, item);
				const found = await turns.take(prepare);
				results[item] = found.map((json) => ({ json, pairedItem: { item } }));
			} catch (thrown) {
				caller.getExecutionCancelSignal()?.throwIfAborted();
				const error = asNodeError(caller.getNode(), thrown, item);
				if (caller.continueOnFail()) {
					results[item] = [{ json: failed(error), pairedItem: { item } }];
				} else {
					failures.push({ item, error });
				}
			}
		}
	};
	// Whoever is under way when an item fails is awaited: its fate should be known too.
	await Promise.all(Array.from({ length: Math.min(length, ITEMS_AT_ONCE) }, work));
	const [first] = failures.toSorted((a, b) => a.item - b.item);
	if (first) throw withProgress(first.error, results.filter(Boolean).length, length);
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
