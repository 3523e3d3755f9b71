/** How fast the node is where Clerk's rate limits bound it, however Clerk counts requests. */
import type { INodeType } from 'n8n-workflow';
import { idealMs, WAYS, type Limit } from '../test/support/counting.mts';
import { runNode } from '../test/support/runNode.ts';
import { getUser, ratio, s, type Row } from './figures.mts';
import { time, withServer } from './measure.mts';

const LATENCY = 60;
const development: Limit = { count: 100, windowMs: 10_000 };
const production: Limit = { count: 1000, windowMs: 10_000 };
const keyOf = ({ count }: Limit) => ['sk', count === 100 ? 'test' : 'live', 'bench'].join('_');

/** What the server has seen. */
interface Seen {
	/** IDs of the requests that it has taken, in order. */
	taken: string[];
	refused: number;
}

/** Measures a node on a server that counts in each of the ways. */
export async function measureLimits(node: INodeType, row: Row): Promise<void> {
	const get = async (apiUrl: string, limit: Limit, prefix: string, count: number) => {
		const { items } = await runNode(getUser, {
			items: Array.from({ length: count }, (_, id) => ({ id: `${prefix}_${id}` })),
			credentials: { apiUrl, secretKey: keyOf(limit) },
			onError: 'continueRegularOutput',
			node,
		});
		return items.filter(({ json }, index) => json.id !== `${prefix}_${index}`).length;
	};
	const measure = async (apiUrl: string, limit: Limit, counts: readonly number[]) => {
		const { ms, result } = await time(
			async () =>
				await Promise.all(
					counts.map(async (count, run) => await get(apiUrl, limit, `${run}`, count)),
				),
		);
		const seen = (await (await fetch(`${apiUrl}/seen`)).json()) as Seen;
		return { ms, failed: result.reduce((sum, failed) => sum + failed, 0), ...seen };
	};
	const many = [1000];
	const { ms: unlimited } = await withServer(
		{ latency: LATENCY },
		async (apiUrl) => await measure(apiUrl, production, many),
	);
	for (const way of WAYS) {
		await withServer({ latency: LATENCY, way, ...production }, async (apiUrl) => {
			const { ms, failed, refused } = await measure(apiUrl, production, many);
			row(
				`1000 gets at 1000 in 10 s (${way})`,
				`${s(ms)}, ${failed} failed, ${refused} refused`,
				`without a limit ${s(unlimited)}`,
				ratio(ms, unlimited),
				'≤ 1.1',
			);
		});
		await withServer({ latency: LATENCY, way, ...development }, async (apiUrl) => {
			const { ms, failed, refused } = await measure(apiUrl, development, [200]);
			const ideal = idealMs(way, development, 200) + LATENCY;
			row(
				`200 gets at 100 in 10 s (${way})`,
				`${s(ms)}, ${failed} failed, ${refused} refused`,
				`ideal ${s(ideal)}`,
				ratio(ms, ideal),
				'≤ 1.1',
			);
		});
		await withServer({ latency: LATENCY, way, ...production }, async (apiUrl) => {
			const seen = await measure(apiUrl, production, [1000, 1000]);
			// The second thousand takes as long as one without a limit, unless it comes in drops.
			const ideal = idealMs(way, production, 2000) + (way === 'bucket' ? LATENCY : unlimited);
			const firstHalf = seen.taken.slice(0, 1000);
			const share = firstHalf.filter((id) => id.startsWith('0_')).length / firstHalf.length;
			row(
				`Two runs of 1000 gets (${way})`,
				`${s(seen.ms)}, ${seen.failed} failed, ${seen.refused} refused`,
				`ideal ${s(ideal)}`,
				ratio(seen.ms, ideal),
				'≤ 1.1',
			);
			const percent = Math.round(share * 100);
			row('', `first half: ${percent} % and ${100 - percent} %`, '', '', '40 to 60 %');
		});
	}
}
