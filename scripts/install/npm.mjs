// Runs npm, shows how far it is, and says in plain words why it failed.

import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

import { environment } from '../places.mjs';
import { NetworkWatch, networkFault } from './network.cjs';
import { stopGroup } from './processes.mjs';
import { progressLine } from './progress.mjs';
import { Trouble } from './trouble.mjs';

/** A connection that is refused at once is not worth npm's usual minutes of trying again. */
const patience = [
	'--fetch-timeout=60000',
	'--fetch-retries=5',
	'--fetch-retry-mintimeout=1000',
	'--fetch-retry-maxtimeout=15000',
];

/**
 * Installs with npm.
 *
 * @param {string[]} args
 * @param {{ folder: string, label: string, about: string, files: number, marker?: string }} options
 *   `about` is how long it takes as a rule, `files` how many answers of the registry npm waits for,
 *   `marker` a file that is left behind when npm was cut off amid its work
 */
export async function npmInstall(args, { folder, label, about, files, marker }) {
	if (marker) writeFileSync(marker, '');
	const network = new NetworkWatch();
	let isCutOff = false;
	const line = progressLine(label, () => {
		const share = Math.round((network.answers / files) * 100);
		const what = share < 97 ? `fetching, ${share} %` : 'unpacking';
		return `${what} (takes ${about} in all)`;
	});
	/** @type {string[]} */
	const output = [];
	const code = await run(
		'npm',
		[...args, ...patience, '--loglevel=http', '--no-audit', '--no-fund', '--no-progress'],
		{ folder },
		(text, _from, stop) => {
			const verdict = network.read(text, Date.now());
			if (verdict !== 'answer') output.push(text);
			if (verdict === 'give up') {
				isCutOff = network.answers > 0;
				stop();
			}
		},
	);
	if (marker && !isCutOff) rmSync(marker);
	if (code === 0) return line.done('done');
	line.drop();
	throw new Trouble(...whatWentWrong(label, output));
}

/**
 * Runs a command to its end, line by line. It does not outlive this process.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ folder: string, node?: 'own' | 'machine' }} options
 * @param {(line: string, from: 'stdout' | 'stderr', stop: () => void) => void} onLine can stop it
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, { folder, node = 'machine' }, onLine) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: folder,
			env: environment({ node }),
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32',
			// A group of its own, so that compilers and the like end with it.
			detached: process.platform !== 'win32',
		});
		// At once: told politely, npm takes back for minutes what it has installed.
		const stop = () => stopGroup(child.pid, 'SIGKILL');
		process.once('exit', stop);
		for (const from of /** @type {const} */ (['stdout', 'stderr'])) {
			let rest = '';
			child[from].setEncoding('utf8').on('data', (chunk) => {
				const lines = (rest + chunk).split('\n');
				rest = lines.pop() ?? '';
				lines.forEach((line) => onLine(line, from, stop));
			});
		}
		child.once('error', (error) => {
			process.off('exit', stop);
			reject(new Trouble(`${command} could not be started: ${error.message}`));
		});
		child.once('close', (code) => {
			process.off('exit', stop);
			resolve(code ?? 1);
		});
	});
}

/**
 * @param {string} label
 * @param {string[]} output
 * @returns {[string, string]}
 */
function whatWentWrong(label, output) {
	const errors = output.filter((line) => /^npm (error|ERR!)/.test(line));
	// A request that npm tried again, and got, is no reason.
	const text = (errors.length ? errors : output).join('\n');
	const fault = networkFault(text);
	if (fault) {
		const registry = /request to (https?:\/\/[^/\s]+)/.exec(text)?.[1];
		return [
			`${label}: the npm registry${registry ? ` (${registry})` : ''} could not be reached (${fault}).`,
			'Check the network, the proxy settings and `npm config get registry`, then type the same command again: what has been fetched is kept.',
		];
	}
	if (/\bENOSPC\b/.test(text)) {
		return [`${label}: the disk is full.`, 'Free about 3 GB, then type the same command again.'];
	}
	return [
		`${label}: npm failed.`,
		(errors.length ? errors.slice(0, 12) : output.slice(-12)).join('\n'),
	];
}
