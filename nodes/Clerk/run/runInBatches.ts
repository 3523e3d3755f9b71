import type { IDataObject } from 'n8n-workflow';
import { NodeApiError, UserError } from 'n8n-workflow';
import { recordsIn } from '../http/pages/page';
import { allSettledOrThrow } from '../http/allSettledOrThrow';
import { requestOf, type Batches, type OperationContext } from '../declare/operation';
import { failureOf } from '../http/failure';
import { itemList } from './itemList';
import { matchRecords } from './matchRecords';
import { prepareItem, type PreparedItem, type RunContext } from './prepareItem';
import { NOT_BEGUN, type Results } from './results';

/** An item, ready to travel with others. */
interface ReadyItem extends PreparedItem {
	item: number;
}

/**
 * Carries out the items in as few requests as Clerk allows. All are read before anything is sent,
 * and an item that can't be right keeps the others from nothing, or all of them from everything
 * when the node is not set to continue.
 */
export async function runInBatches(
	run: RunContext,
	results: Results,
	length: number,
	batches: Batches,
): Promise<void> {
	const read = await allSettledOrThrow(
		Array.from({ length }, async (_, item) => {
			// Nothing leaves after a failure. A request that Clerk refused for its limit did nothing.
			const beforeLeaving = () => {
				if (results.hasFailed) throw NOT_BEGUN;
				results.begin(item);
			};
			return await prepareItem(run, { itemIndex: item, beforeLeaving }).then(
				(prepared): ReadyItem => ({ ...prepared, item }),
				(thrown: unknown) => (thrown === NOT_BEGUN ? undefined : results.fail(item, thrown)),
			);
		}),
	);
	if (results.hasFailed) return;
	const ready = read.filter((one) => one !== undefined);
	if (batches.replaces && ready.length < length) {
		const error = new UserError(INCOMPLETE, { description: WHY_ALL });
		for (const { item } of ready) results.fail(item, error);
		return;
	}
	const samePath = Object.values(Object.groupBy(ready, ({ path }) => path)).map((one) => one ?? []);
	const groups = samePath.flatMap((items) => chunks(items, batches.most));
	await allSettledOrThrow(
		groups.map(async (group) => await sendTogether(run, results, group, batches)),
	);
}

async function sendTogether(
	run: RunContext,
	results: Results,
	group: readonly ReadyItem[],
	batches: Batches,
): Promise<void> {
	const calls = group.map(({ call }) => call);
	const [first] = calls;
	if (!first) return;
	const sending = async () => {
		const body = batches.body(calls);
		for (const { item } of group) results.begin(item);
		return await first.send<unknown>(requestOf(run.operation, first.values), body);
	};
	const answer = await sending().catch((thrown: unknown) => ({ thrown }));
	const isAlone = group.length === 1 || batches.replaces;
	if (!isFailure(answer)) {
		const answers = answersTo(calls, recordsIn(answer), batches);
		for (const [index, { item, call }] of group.entries()) {
			const records = answers[index] ?? [];
			if (records.length > 0) results.succeed(item, records.map(call.presentResult));
			else results.fail(item, new UserError(LEFT_OUT, { description: WHAT_THEN }));
		}
	} else if (!isAlone && results.continues && isRefusal(answer.thrown)) {
		// Clerk refuses all for one. Alone, each learns whether it was the one.
		await allSettledOrThrow(
			group.map(async (one) => await sendTogether(run, results, [one], batches)),
		);
	} else if (answer.thrown !== NOT_BEGUN) {
		const { thrown } = answer;
		if (group.length > 1 && isRefusal(thrown)) tellWhich(thrown, group);
		for (const { item } of group) results.fail(item, thrown);
	}
}

/** The records of each item: one, or several where an item holds parts of a list. */
const answersTo = (
	calls: ReadonlyArray<OperationContext>,
	records: IDataObject[],
	{ replaces, isAnswerTo }: Batches,
): IDataObject[][] =>
	replaces
		? calls.map((call) => records.filter((record) => isAnswerTo(call, record)))
		: matchRecords(calls, records, isAnswerTo).map((record) => (record ? [record] : []));

const INCOMPLETE = 'Another item has an error, so nothing was replaced';
const WHY_ALL =
	'The items replace the whole list together. Without the other item, its part of the list would be deleted.';

const LEFT_OUT = 'Clerk did not say what became of this item';
const WHAT_THEN =
	'Clerk accepted the request with this item, but its answer names no record that is clearly the one of this item. Look in the Clerk Dashboard before you run it again.';

/** The error points at the first of the items that travelled together, which need not be at fault. */
function tellWhich(error: NodeApiError, group: readonly ReadyItem[]): void {
	const which = `Clerk refused all items that were sent together: ${itemList(group.map(({ item }) => item))}.`;
	error.description = [which, error.description].filter(Boolean).join('\n');
}

const isFailure = (answer: unknown): answer is { thrown: unknown } =>
	typeof answer === 'object' && answer !== null && 'thrown' in answer;

/** Clerk understood the request and said no to something in it, so nothing was done. */
const isRefusal = (thrown: unknown): thrown is NodeApiError =>
	thrown instanceof NodeApiError &&
	REFUSED.has(failureOf(thrown)?.status ?? 0) &&
	!failureOf(thrown)?.mayBeDone;

const REFUSED = new Set([400, 404, 409, 422]);

function chunks<T>(all: readonly T[], size = all.length): T[][] {
	const count = Math.ceil(all.length / size);
	return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}
