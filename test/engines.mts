/**
 * Runs the tests of the engine's seams on older versions of n8n-core, each with the Node that its
 * n8n asks for: `npm run test:engines`, or with the versions that are wanted. The newest one is
 * what `npm test` runs on. Each is installed in .runtime/engines the first time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The oldest that the package supports, and one of the versions in between. */
const VERSIONS = ['1.122.48', '2.8.1'];

/** The major version of Node that n8n recommends for these. */
const NODE = 22;

/** Where the node leans on the engine: fields shown, parameters, requests, items, errors, waiting, cancelling. */
const SEAMS = [
	'resources/specification',
	'http/faults',
	'run/items',
	'run/batches',
	'http/lists',
	'resources/pickers',
	'panel/properties',
];

const isWindows = process.platform === 'win32';

/** Runs a command to its end. @throws when it fails, with what it said */
function run(command: string, args: string[], cwd: string): void {
	const { status, stdout, stderr, error } = spawnSync(command, args, {
		cwd,
		encoding: 'utf8',
		shell: isWindows,
	});
	if (status !== 0) {
		throw new Error(`${command} ${args.join(' ')} failed:\n${error ?? `${stdout}\n${stderr}`}`);
	}
}

/** @returns the folder of the engine, and the Node to run it with */
function install(version: string): { folder: string; node: string } {
	const folder = join(root, '.runtime/engines', version);
	const node = join(folder, 'node_modules/node/bin', isWindows ? 'node.exe' : 'node');
	const finished = join(folder, 'installed');
	const wanted = `n8n-core@${version} node@${NODE}`;
	if (!existsSync(finished) || readFileSync(finished, 'utf8') !== wanted) {
		process.stdout.write(`Installing ${wanted}\n`);
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
		// Nothing is compiled: of all install scripts, only Node's own is needed.
		const quiet = ['--no-audit', '--no-fund', '--no-progress'];
		run('npm', ['install', '--ignore-scripts', ...quiet, ...wanted.split(' ')], folder);
		run('npm', ['rebuild', '--ignore-scripts=false', 'node'], folder);
		run(node, ['--version'], folder);
		writeFileSync(finished, wanted);
	}
	return { folder, node };
}

/** Runs the seams on an engine, and counts what passed and what failed. */
function test(version: string): { passed: number; failed: number } {
	const { folder, node } = install(version);
	process.stdout.write(`\nn8n-core ${version}\n`);
	const report = join(folder, 'report.json');
	rmSync(report, { force: true });
	const jest = join(root, 'node_modules/jest/bin/jest.js');
	const files = SEAMS.map((name) => `test/${name}.test.ts`);
	// These engines leave timers of their own running, which jest would wait for.
	const options = ['-i', '--forceExit', '--json', `--outputFile=${report}`];
	spawnSync(node, [jest, ...options, ...files], {
		cwd: root,
		env: { ...process.env, N8N_ENGINE: folder },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (!existsSync(report)) return { passed: 0, failed: 1 };
	const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
	// A file that did not even start counts as a failure too.
	const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
	return { passed: counts.numPassedTests, failed: counts.numPassedTests === 0 ? 1 : failed };
}

const wanted = process.argv.slice(2);
const results = (wanted.length > 0 ? wanted : VERSIONS).map(test);
const sum = (name: 'passed' | 'failed') => results.reduce((all, one) => all + one[name], 0);
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
