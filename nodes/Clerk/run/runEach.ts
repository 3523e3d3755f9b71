import { MOST_CONCURRENCY } from '../http/options';
import { allSettledOrThrow } from '../http/allSettledOrThrow';
import { KeyedQueue } from './keyedQueue';
import { prepareItem, type RunContext } from './prepareItem';
import { NOT_BEGUN, type Results } from './results';

/** Items that are read and prepared at once; how many requests leave is for the client to say. */
const ITEMS_AT_ONCE = 400;

/** Carries out the items side by side, each by requests of its own. */
export async function runEach(
	run: RunContext,
	results: Results,
	length: number,
	concurrency: number,
): Promise<void> {
	const queue = new KeyedQueue();
	let next = 0;
	const runItem = async (item: number) => {
		let isBegun = false;
		const beforeLeaving = () => {
			if (!isBegun && results.hasFailed) throw NOT_BEGUN;
			isBegun = true;
			results.begin(item);
		};
		return await queue.run(async () => await prepareItem(run, { itemIndex: item, beforeLeaving }));
	};
	const work = async () => {
		while (next < length && !results.hasFailed) {
			const item = next++;
			try {
				results.succeed(item, await runItem(item));
			} catch (thrown) {
				if (thrown === NOT_BEGUN) return;
				results.fail(item, thrown);
			}
		}
	};
	const workers = concurrency < MOST_CONCURRENCY ? concurrency : ITEMS_AT_ONCE;
	// Items under way when one fails are awaited: what became of them should be known too.
	await allSettledOrThrow(Array.from({ length: Math.min(length, workers) }, work));
}
