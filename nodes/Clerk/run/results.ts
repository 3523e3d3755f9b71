import type {
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { masked } from '../http/withoutKeys';
import { failureOf } from '../http/failure';
import { forReader } from './forReader';
import { itemList } from './itemList';
import { isTool } from './tool';

type NodeError = NodeApiError | NodeOperationError;

/** Thrown for an item that was not begun because another one failed before. */
export const NOT_BEGUN = new Error('Another item failed before this one was begun');

/** What became of the items of a run, each of which succeeds or fails by itself. */
export class Results {
	/** Items carried out so far. */
	done = 0;
	private readonly byItem: INodeExecutionData[][] = [];
	/** Items for which something was sent. */
	private readonly begun = new Set<number>();
	/** Filled only when the node is not set to continue. */
	private readonly failures: Array<{ item: number; error: NodeError }> = [];

	constructor(
		private readonly caller: IExecuteFunctions,
		private readonly length: number,
	) {}

	/** Whether the node is set to go on after an item has failed. */
	get continues(): boolean {
		return this.caller.continueOnFail();
	}

	/** True when an item has failed and the node is not set to continue. */
	get hasFailed(): boolean {
		return this.failures.length > 0;
	}

	/** Something is about to be sent for an item. */
	begin(item: number): void {
		this.begun.add(item);
	}

	/** An item was carried out. */
	succeed(item: number, found: readonly IDataObject[]): void {
		this.byItem[item] = found.map((json) => ({ json, pairedItem: { item } }));
		this.done++;
	}

	/** An item failed. @throws NodeOperationError when that is because the run was cancelled */
	fail(item: number, thrown: unknown): void {
		if (this.caller.getExecutionCancelSignal()?.aborted) throw this.canceled(item);
		const error = asNodeError(this.caller.getNode(), thrown, item);
		if (this.continues) {
			const json = failed(error, this.begun.has(item), this.caller.getNode());
			this.byItem[item] = [{ json, pairedItem: { item } }];
		} else this.failures.push({ item, error });
	}

	/**
	 * The results in the order of the input.
	 *
	 * @throws NodeApiError or NodeOperationError of the first item that failed, unless the node is
	 * set to continue; then that item's result is its error
	 */
	inOrder(): INodeExecutionData[] {
		const [first] = this.failures.toSorted((a, b) => a.item - b.item);
		if (first) throw forReader(this.withProgress(first.error), this.caller.getNode());
		return this.byItem.flat();
	}

	/** Ends the run as what it is: n8n knows a cancelled execution by this word. */
	private canceled(itemIndex: number): NodeOperationError {
		const message = 'The execution was canceled';
		return new NodeOperationError(this.caller.getNode(), message, { itemIndex });
	}

	/** Says what became of all items, so that nobody repeats or forgets any. */
	private withProgress(error: NodeError): NodeError {
		error.description = [error.description, ...this.progress()].filter(Boolean).join('\n');
		return error;
	}

	private progress(): string[] {
		const { done, length } = this;
		if (this.begun.size === 0) return ['Nothing was sent to Clerk.'];
		if (length === 1) return [];
		const { notDone, halfDone, notKnown } = this.others();
		if (notDone.length === length) return [`None of the ${length} items was carried out.`];
		const were = done === 1 ? 'was' : 'were';
		const list = (kind: string, items: number[]) =>
			items.length > 0 ? [`${kind}: ${itemList(items)}.`] : [];
		return [
			`${done} of ${length} items ${were} carried out before the run stopped.`,
			...list('Not carried out', notDone),
			...list('Half done', halfDone),
			...list('Not known', notKnown),
		];
	}

	/** The items that were not carried out, or not altogether. */
	private others(): Record<'notDone' | 'halfDone' | 'notKnown', number[]> {
		const failures = new Map(this.failures.map(({ item, error }) => [item, failureOf(error)]));
		const kinds: ReturnType<Results['others']> = { notDone: [], halfDone: [], notKnown: [] };
		for (let item = 0; item < this.length; item++) {
			if (this.byItem[item]) continue;
			const { mayBeDone, isHalfDone } = failures.get(item) ?? {};
			kinds[mayBeDone ? 'notKnown' : isHalfDone ? 'halfDone' : 'notDone'].push(item);
		}
		return kinds;
	}
}

/**
 * The result of a failed item: what happened, and what to do. By exactly these two names, neither
 * of them empty, every n8n knows it for the error output, where it adds the fields of the input.
 * With the error itself in the item it would drop them.
 */
function failed(error: NodeError, isBegun: boolean, node: INode): IDataObject {
	const { message, description } = error;
	const { reference } = failureOf(error) ?? {};
	const lines = [
		description,
		isBegun ? undefined : 'Nothing was sent for this item.',
		reference && `(${reference.join('; ')})`,
	];
	if (isTool(node)) {
		error.description = lines.slice(0, -1).filter(Boolean).join('\n');
		return { error: forReader(error, node).message };
	}
	return { error: message, message: lines.filter(Boolean).join('\n') || message };
}

function asNodeError(node: INode, thrown: unknown, itemIndex: number): NodeError {
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) return masked(thrown);
	const { description } = thrown as { description?: string };
	const error = thrown as Error | JsonObject;
	return masked(new NodeOperationError(node, error, { itemIndex, description }));
}
