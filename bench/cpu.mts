/**
 * Run by itself, so that neither way of asking profits from what the other one warmed up: tells
 * the processor time of one item in ms, the median of several rounds. Arguments: address, whose.
 */
import '../test/engine/environment.js';
import { createRequire } from 'node:module';
import { runNode } from '../test/engine/runNode.ts';
import { bareGets } from './bare.mts';
import { time } from './measure.mts';

const { Clerk } = createRequire(import.meta.url)('../dist/nodes/Clerk/Clerk.node.js');
const [apiUrl, whose] = process.argv.slice(2);
const node = whose === 'ours' ? new Clerk() : bareGets(apiUrl, 'at once');

const ITEMS = 1000;
const parameters = {
	resource: 'user',
	operation: 'get',
	userId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
};
const items = Array.from({ length: ITEMS }, (_, id) => ({ id: `user_${id}` }));
const rounds: number[] = [];
for (let round = 0; round < 12; round++) {
	const { cpuMs } = await time(
		async () => await runNode(parameters, { items, credentials: { apiUrl }, node }),
	);
	rounds.push(cpuMs / ITEMS);
}
// The first rounds are spent compiling.
const steady = rounds.slice(5).toSorted((a, b) => a - b);
console.log(steady[Math.floor(steady.length / 2)]);
process.exit(0);
