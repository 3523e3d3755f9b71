// n8n itself, installed into .runtime/n8n: kept out of the project's packages because it is forty
// times their size and only needed to see the node at work.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

import { takeTurn } from '../install/lock.mjs';
import { npmInstall, run } from '../install/npm.mjs';
import { progressLine } from '../install/progress.mjs';
import { Trouble } from '../install/trouble.mjs';
import { ownNode, root, runtimeFolder } from '../places.mjs';

const n8nVersion = '2.41.1';
const nodeGypVersion = '13.1.0';

/** Answers npm waits for while it installs n8n, give or take; only for the percentage. */
const registryAnswers = 3700;

/**
 * Makes sure that n8n is installed, whole and in this version.
 *
 * N8N_RUNTIME_DIR names a folder in which this version is installed already.
 *
 * @returns the folder it is installed in
 */
export async function installN8n(): Promise<string> {
	const given = process.env.N8N_RUNTIME_DIR;
	if (given) {
		if (existsSync(join(given, 'node_modules/n8n/package.json'))) return given;
		throw new Trouble(`N8N_RUNTIME_DIR is ${given}, and there is no n8n in it.`);
	}

	const folder = join(runtimeFolder, 'n8n');
	const packages = wantedPackages();
	if (isDone(folder, 'installed', packages)) return folder;

	const lock = await takeTurn(join(runtimeFolder, 'n8n.lock'));
	try {
		if (!isDone(folder, 'installed', packages)) await install(folder, packages);
	} finally {
		lock.release();
	}
	return folder;
}

async function install(folder: string, packages: Packages) {
	checkCompiler();
	console.log(
		`Installing n8n ${n8nVersion} into .runtime/n8n, once: about five minutes, 2.5 GB on the disk.`,
	);
	if (!isDone(folder, 'unpacked', packages)) {
		await installPackages(folder, packages);
		setDone(folder, 'unpacked', packages);
	}
	await compileSqlite(folder, packages);
	setDone(folder, 'installed', packages);
}

async function installPackages(folder: string, packages: Packages) {
	// What an interrupted installation left may be half unpacked, and npm would not notice. What it
	// had fetched is in npm's cache.
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(
		join(folder, 'package.json'),
		JSON.stringify({ private: true, dependencies: packages }),
	);
	// No install scripts: several of n8n's two thousand packages would download or compile add-ons
	// that nothing here uses. The one that is needed is compiled afterwards.
	await npmInstall(['install', '--ignore-scripts', '--legacy-peer-deps'], {
		folder,
		label: 'n8n',
		about: 'about three minutes',
		files: registryAnswers,
	});
}

/** On Linux the headers to compile with come as a package, too; elsewhere node-gyp gets them. */
function wantedPackages(): Packages {
	const node = createRequire(join(root, 'package.json'))('node/package.json').version as string;
	return {
		n8n: n8nVersion,
		'node-gyp': nodeGypVersion,
		...(process.platform === 'linux' ? { [`node-linux-${process.arch}`]: node } : {}),
	};
}

async function compileSqlite(folder: string, packages: Packages) {
	const headers = Object.keys(packages).find((name) => name.startsWith('node-linux-'));
	const line = progressLine('SQLite', () => 'compiling (takes about a minute)');
	const output: string[] = [];
	const code = await run(
		ownNode,
		[
			join(folder, 'node_modules/node-gyp/bin/node-gyp.js'),
			'rebuild',
			...(headers ? [`--nodedir=${join(folder, 'node_modules', headers)}`] : []),
		],
		{ folder: join(folder, 'node_modules/sqlite3'), node: 'own' },
		(text) => output.push(text),
	);
	if (code === 0) return line.done('done');
	line.drop();
	throw new Trouble(
		`n8n's database SQLite could not be compiled:\n${output.slice(-8).join('\n')}`,
		compilerAdvice,
	);
}

const compilerAdvice =
	'It takes a C++ compiler, make and Python 3: on Debian or Ubuntu `apt-get install build-essential python3`, on macOS `xcode-select --install`. Then type the same command again.';

/** Before the long part: nobody wants to learn after three minutes that there is no compiler. */
function checkCompiler() {
	if (process.platform === 'win32') return;
	const missing = [['c++', 'g++', 'clang++'], ['make'], ['python3', 'python']]
		.filter((names) => !names.some(isProgram))
		.map(([name]) => name);
	if (missing.length === 0) return;
	throw new Trouble(
		`n8n's database SQLite has to be compiled, and there is no ${missing.join(', no ')} here.`,
		compilerAdvice,
	);
}

function isProgram(name: string) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.some((folder) => existsSync(join(folder, name)));
}

type Packages = Record<string, string>;
type Stage = 'unpacked' | 'installed';

const receiptOf = (folder: string, stage: Stage) => join(folder, `${stage}.json`);

/** A stage is done when its receipt is there, and names these packages and this system. */
function isDone(folder: string, stage: Stage, packages: Packages) {
	const receipt = receiptOf(folder, stage);
	return existsSync(receipt) && readFileSync(receipt, 'utf8') === receiptText(packages);
}

/** Moved into place whole: a receipt is never half written. */
function setDone(folder: string, stage: Stage, packages: Packages) {
	const draft = join(folder, 'receipt');
	writeFileSync(draft, receiptText(packages));
	renameSync(draft, receiptOf(folder, stage));
}

const receiptText = (packages: Packages) =>
	JSON.stringify({ packages, system: `${process.platform}-${process.arch}` });
