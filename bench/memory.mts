/**
 * Run by itself, with the garbage collector at hand: reads all users and tells how much memory that
 * took at its peak, beside what its output takes. Arguments: address, how many. Prints JSON.
 */
import { createRequire } from 'node:module';
import { runNode } from '../test/support/runNode.ts';

const { Clerk } = createRequire(import.meta.url)('../dist/nodes/Clerk/Clerk.node.js');
const node = new Clerk();

const [apiUrl] = process.argv.slice(2);
const collect = globalThis.gc!;
const heap = () => {
	collect();
	return process.memoryUsage().heapUsed;
};

const getAll = { resource: 'user', operation: 'getAll', returnAll: true };
// Once around, so that what the engine loads on first use does not count.
await runNode({ ...getAll, returnAll: false, limit: 1 }, { credentials: { apiUrl }, node });

const before = heap();
let peak = before;
const watch = setInterval(() => (peak = Math.max(peak, heap())), 200);
const { items } = await runNode(getAll, { credentials: { apiUrl }, node });
clearInterval(watch);
const output = heap() - before;
console.log(JSON.stringify({ records: items.length, output, peak: peak - before }));
process.exit(0);
