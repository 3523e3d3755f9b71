/**
 * Run by itself, so that neither way of asking profits from what the other one warmed up: tells
 * the processor time of one item in ms, in the round that the machine disturbed least. Arguments:
 * address, whose.
 */
import '../test/support/environment.js';
import { createRequire } from 'node:module';
import { runNode } from '../test/support/runNode.ts';
import { bareGets } from './bare.mts';
import { time } from './measure.mts';

const published = createRequire(import.meta.url);
const { Clerk } = published('../dist/nodes/Clerk/Clerk.node.js');
const { forgetThrottles } = published('../dist/nodes/Clerk/http/throttles.js');
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
	forgetThrottles();
	const { cpuMs } = await time(
		async () => await runNode(parameters, { items, credentials: { apiUrl }, node }),
	);
	rounds.push(cpuMs / ITEMS);
}
console.log(Math.min(...rounds));
process.exit(0);
