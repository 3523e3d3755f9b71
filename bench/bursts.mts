// `npm run bench:bursts`: what a crowd of webhooks at the same moment does to a real n8n, with the
// trigger's line and without it, on each database, by turns in one run. Takes about half an hour.
// PostgreSQL (and Redis for queue mode) have to be installed.
// Fewer: npm run bench:bursts -- --messages 100 --readings 1 --databases sqlite --lines 10+200,none

import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { runCommand, stopPrograms } from '../scripts/start/programs.mts';
import { onePostgresProcess, oneProcess } from '../test/webhooks/deployment.mts';
import type { Deploy } from '../test/webhooks/deployment.mts';
import { queueMode } from '../test/webhooks/queueMode.mts';
import { setStage } from '../test/webhooks/stage.mts';
import type { Stage } from '../test/webhooks/stage.mts';
import { sendCrowd } from './crowd.mts';
import type { Reading } from './crowd.mts';
import { lineFrom, setLine } from './line.mts';
import type { Line } from './line.mts';

const databases: Record<string, [string, Deploy]> = {
	sqlite: ['SQLite', oneProcess],
	pool2: ['PostgreSQL, pool of 2', onePostgresProcess(2)],
	pool10: ['PostgreSQL, pool of 10', onePostgresProcess(10)],
	queue: ['Queue mode, PostgreSQL, pool of 2', queueMode],
};

const { values } = parseArgs({
	options: {
		messages: { type: 'string', default: '500' },
		readings: { type: 'string', default: '2' },
		databases: { type: 'string', default: 'sqlite,pool2,pool10' },
		lines: { type: 'string', default: '10+200,none' },
	},
});
const size = Number(values.messages);
const lines = values.lines.split(',').map(lineFrom);

const s = (ms: number) => `${(ms / 1000).toFixed(0)} s`;
const GB = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;

const columns: [string, (reading: Reading) => string | number][] = [
	[
		'Accepted',
		({ accepted, acceptedMs }) =>
			accepted === size ? `all in ${s(acceptedMs)}` : `${accepted} in ${s(acceptedMs)}`,
	],
	['Ran', ({ ran }) => ran],
	['Tries', ({ tries }) => tries],
	['503, line full', ({ full }) => full],
	['503, credential not read', ({ unread }) => unread],
	['503, under way', ({ underWay }) => underWay],
	['No answer in 15 s', ({ unanswered }) => unanswered],
	['Processor time', ({ cpuMs }) => s(cpuMs)],
	['Peak memory', ({ peakMemory }) => GB(peakMemory)],
	['Lost', ({ lost }) => lost],
	['Ran twice', ({ twice }) => twice],
];

/** Measures each line in turn, each in an n8n that was started for it. */
async function measure(name: string, deploy: Deploy, rows: string[][]) {
	let home = '';
	const stage = await setStage(async (folder) => {
		home = folder;
		setLine(home, lines[0]);
		return await deploy(folder);
	});
	for (let round = 0; round < Number(values.readings); round++) {
		for (const line of lines) rows.push(await measureOnce(stage, home, name, line));
	}
	await stopPrograms();
}

async function measureOnce(stage: Stage, home: string, name: string, line: Line) {
	setLine(home, line);
	await stage.restart();
	const reading = await sendCrowd(stage, size);
	const cells = [name, line.name, ...columns.map(([, cell]) => String(cell(reading)))];
	const load = loadavg()[0].toFixed(1);
	const more = { other: reading.other, states: reading.states, load };
	console.log(`${cells.join(' | ')} ${JSON.stringify(more)}`);
	return cells;
}

await runCommand(async () => {
	const rows: string[][] = [];
	const started = Date.now();
	for (const key of values.databases.split(',')) await measure(...databases[key], rows);
	const head = ['Database', 'Messages at a time', ...columns.map(([title]) => title)];
	const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
	console.log(`\n${size} messages, ${s(Date.now() - started)} in all\n\n${table.join('\n')}`);
	return true;
});
