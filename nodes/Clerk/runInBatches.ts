import type { IDataObject } from 'n8n-workflow';
import { NodeApiError, UserError } from 'n8n-workflow';
import { settled } from './client/settled';
import type { Batches } from './operation';
import { prepareCall, type PreparedCall, type Run } from './prepareCall';
import type { Results } from './results';

/** An item, ready to travel with others. */
interface Ready extends PreparedCall {
	item: number;
}

/**
 * Carries out the items in as few requests as Clerk allows. All are read before anything is sent,
 * and an item that can't be right keeps the others from nothing, or all of them from everything
 * when the node is not set to continue.
 */
export async function runInBatches(
	run: Run,
	results: Results,
	length: number,
	batches: Batches,
): Promise<void> {
	const read = await settled(
		Array.from({ length }, async (_, item) => {
			return await prepareCall(run, { itemIndex: item }).then(
				(prepared): Ready => ({ ...prepared, item }),
				(thrown: unknown) => results.fail(item, thrown),
			);
		}),
	);
	if (results.hasFailed) return;
	const ready = read.filter((one) => one !== undefined);
	const samePath = Object.values(Object.groupBy(ready, ({ path }) => path)).map((one) => one ?? []);
	const groups = samePath.flatMap((items) => chunks(items, batches.most));
	await settled(groups.map(async (group) => await sendTogether(run, results, group, batches)));
}

async function sendTogether(
	run: Run,
	results: Results,
	group: readonly Ready[],
	batches: Batches,
): Promise<void> {
	const { request } = run.operation;
	const calls = group.map(({ call }) => call);
	const sending = calls[0].send<unknown>(request, batches.body(calls));
	const answer = await sending.catch((thrown: unknown) => ({ thrown }));
	if (!isFailure(answer)) {
		const records = recordsOf(answer);
		for (const [index, { item, call }] of group.entries()) {
			const inPlace = records.length === group.length ? records[index] : undefined;
			const record = records.find((one) => batches.isAnswerTo(call, one)) ?? inPlace;
			if (record) results.succeed(item, [call.presentResult(record)]);
			else results.fail(item, new UserError('Clerk did not say what became of this item'));
		}
	} else if (group.length > 1 && results.continues && isRefusal(answer.thrown)) {
		// Clerk refuses all for one. Alone, each learns whether it was the one.
		await settled(group.map(async (one) => await sendTogether(run, results, [one], batches)));
	} else {
		for (const { item } of group) results.fail(item, answer.thrown);
	}
}

const isFailure = (answer: unknown): answer is { thrown: unknown } =>
	typeof answer === 'object' && answer !== null && 'thrown' in answer;

/** Clerk understood the request and said no, so nothing was done. */
const isRefusal = (thrown: unknown): boolean =>
	thrown instanceof NodeApiError && /^4(?!29)/.test(String(thrown.httpCode));

/** Clerk answers some bulk requests with a list alone, others with its length. */
const recordsOf = (answer: unknown): IDataObject[] =>
	(Array.isArray(answer) ? answer : (answer as { data: IDataObject[] }).data) ?? [];

function chunks<T>(all: readonly T[], size: number): T[][] {
	const count = Math.ceil(all.length / size);
	return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}
