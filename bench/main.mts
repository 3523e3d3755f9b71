/**
 * Measures what the node's speed rests on, in n8n's own engine and against a server on loopback,
 * and prints it as ratios: they carry over to other machines, times do not.
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import '../test/support/environment.js';
import { resources } from '../nodes/Clerk/resources/index.ts';
import { gzippedSize } from '../test/panel/gzippedSize.mts';
import { runNode } from '../test/support/runNode.ts';
import { bareGets, barePages } from './bare.mts';
import { getUser, ratio, s } from './figures.mts';
import { measureLimits } from './limits.mts';
import { time, withServer } from './measure.mts';
import { timeVerification } from './verify.mts';

// As it is published: compiled, and nothing in between.
const published = createRequire(import.meta.url);
const { Clerk } = published('../dist/nodes/Clerk/Clerk.node.js');
const clerk = new Clerk();
// Where nothing is limited, the pace for Clerk's limits is not what is measured.
const { forgetThrottles } = published('../dist/nodes/Clerk/http/throttles.js');

const ids = (count: number) => Array.from({ length: count }, (_, id) => ({ id: `user_${id}` }));
const rows: string[][] = [];
const row = (...cells: string[]) => {
	rows.push(cells);
	console.log(cells.join(' | '));
};

async function gets(apiUrl: string, count: number, node = clerk) {
	forgetThrottles();
	const measured = await time(
		async () =>
			await runNode(getUser, {
				items: ids(count),
				credentials: { apiUrl },
				onError: 'continueRegularOutput',
				node,
			}),
	);
	const { items } = measured.result;
	const isInOrder = items.every(({ json }, index) => json.id === `user_${index}`);
	return { ...measured, failed: items.filter(({ json }) => json.error).length, isInOrder };
}

// Whatever is loaded or compiled on first use is not what is measured.
await withServer({}, async (apiUrl) => {
	for (let round = 0; round < 3; round++) {
		await gets(apiUrl, 1000);
		await gets(apiUrl, 1000, bareGets(apiUrl, 'at once'));
	}
});

await withServer({ latency: 60 }, async (apiUrl) => {
	const atOnce = await gets(apiUrl, 300, bareGets(apiUrl, 'at once'));
	const ours = await gets(apiUrl, 300);
	const oneByOne = await gets(apiUrl, 300, bareGets(apiUrl, 'one by one'));
	row(
		'300 gets at 60 ms',
		s(ours.ms),
		`all at once ${s(atOnce.ms)}`,
		ratio(ours.ms, atOnce.ms),
		'≤ 1.5',
	);
	row(
		'',
		'',
		`one by one ${s(oneByOne.ms)}`,
		`${ratio(oneByOne.ms, ours.ms)} times faster`,
		'≥ 30',
	);
});

await measureLimits(clerk, row);

for (const kind of ['organizations', 'users'] as const) {
	await withServer({ latency: 60, length: 20_000 }, async (apiUrl) => {
		const resource = kind.slice(0, -1);
		const getAll = { resource, operation: 'getAll', returnAll: true };
		const credentials = { apiUrl };
		const ours = await time(async () => await runNode(getAll, { credentials, node: clerk }));
		const node = barePages(apiUrl, kind);
		const pages = await time(async () => await runNode(getAll, { credentials, node }));
		const found = new Set(ours.result.items.map(({ json }) => json.id)).size;
		row(
			`Return All of ${found} ${kind}`,
			s(ours.ms),
			`page after page ${s(pages.ms)}`,
			ratio(ours.ms, pages.ms),
			kind === 'organizations' ? '≤ 0.35' : '< 1',
		);
	});
}

const child = (args: string[]) => execFileSync(process.execPath, args).toString().trim();
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

await withServer({}, async (apiUrl) => {
	const cpu = (whose: string) =>
		Number(
			child(['--import', 'tsx', script('cpu.mts'), apiUrl, whose])
				.split('\n')
				.at(-1),
		);
	// In turns, because a machine is not equally fast all the time.
	const turns = ['bare', 'ours', 'bare', 'ours'].map((whose) => ({ whose, ms: cpu(whose) }));
	const best = (who: string) =>
		Math.min(...turns.filter(({ whose }) => whose === who).map(({ ms }) => ms));
	const [bare, ours] = [best('bare'), best('ours')];
	const perItem = (ms: number) => `${ms.toFixed(2)} ms`;
	row('CPU per item', perItem(ours), `bare ${perItem(bare)}`, ratio(ours, bare), '≤ 1.5');
});

const verification = timeVerification();
const us = (ms: number) => `${(ms * 1000).toFixed(1)} µs`;
row(
	'Verifying a webhook of 4 kB',
	us(verification.ours),
	`standardwebhooks ${us(verification.theirs)}`,
	ratio(verification.ours, verification.theirs),
	'< 1',
);
row(
	'',
	'',
	`its hash alone ${us(verification.hash)}`,
	ratio(verification.ours, verification.hash),
	'',
);

const compiled = script('../dist/nodes/Clerk/Clerk.node.js');
const onUse = script('../dist/nodes/Clerk/load/implementation.js');
const loads = Array.from({ length: 7 }, () =>
	child([
		'-e',
		`require('n8n-workflow'); const t = performance.now();
		new (require(${JSON.stringify(compiled)}).Clerk)(); const loaded = performance.now();
		require(${JSON.stringify(onUse)}); console.log(loaded - t, performance.now() - loaded)`,
	])
		.split(' ')
		.map(Number),
);
const medianOf = (index: number) => loads.map((one) => one[index]).sort((a, b) => a - b)[3];
row('Loading the node', `${medianOf(0).toFixed(1)} ms`, 'median of 7', '', '≤ 50 ms');
row('', `${medianOf(1).toFixed(1)} ms`, 'more, once, when it is first used', '', '');

const panel = JSON.stringify(clerk.description);
const operations = resources.flatMap((resource) => resource.operations).length;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
row(
	'What the editor loads',
	kB(Buffer.byteLength(panel)),
	`${operations} operations`,
	`${kB(Buffer.byteLength(panel) / operations)} each`,
	'≤ 420 kB',
);
row('', `${kB(gzippedSize(panel))} gzipped`, '', '', '≤ 45 kB');

await withServer({ length: 100_000 }, async (apiUrl) => {
	const args = ['--expose-gc', '--import', 'tsx', script('memory.mts'), apiUrl];
	const { records, output, peak } = JSON.parse(child(args).split('\n').at(-1)!) as {
		records: number;
		output: number;
		peak: number;
	};
	const MB = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
	row(
		`Memory, ${records} users`,
		`peak ${MB(peak)}`,
		`output ${MB(output)}`,
		ratio(peak, output),
		'',
	);
});

const head = ['What', 'This node', 'Beside it', 'Ratio', 'Target'];
const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
console.log(`\n${table.join('\n')}`);
process.exit(0);
