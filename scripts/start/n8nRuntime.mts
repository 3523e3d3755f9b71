// n8n itself, installed into .runtime/n8n: kept out of the project's packages because it is forty
// times their size and only needed to see the node at work.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { npmInstall, run } from '../install/npm.mjs';
import { progressLine } from '../install/progress.mjs';
import { Trouble } from '../install/trouble.mjs';
import { ownNode, root, runtimeFolder } from '../places.mjs';

const n8nVersion = '2.41.1';
const nodeGypVersion = '13.1.0';

/** Answers npm waits for while it installs n8n, give or take; only for the percentage. */
const registryAnswers = 3700;

/**
 * Makes sure that n8n is installed. An installation that was cut off is taken up again.
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
	const receipt = join(folder, 'installed.json');
	if (readIfThere(receipt) === receiptText(packages)) return folder;

	console.log(
		`Installing n8n ${n8nVersion} into .runtime/n8n, once: about five minutes, 2.5 GB on the disk.`,
	);
	mkdirSync(folder, { recursive: true });
	writeFileSync(
		join(folder, 'package.json'),
		JSON.stringify({ private: true, dependencies: packages }),
	);
	// No install scripts: several of n8n's two thousand packages would download or compile add-ons
	// that nothing here uses. The one that is needed is compiled below.
	await npmInstall(['install', '--ignore-scripts', '--legacy-peer-deps'], {
		folder,
		label: 'n8n',
		about: 'about three minutes',
		files: registryAnswers,
	});
	await compileSqlite(folder, packages);

	// Written last and moved into place whole: only a finished installation has it.
	writeFileSync(`${receipt}.new`, receiptText(packages));
	renameSync(`${receipt}.new`, receipt);
	return folder;
}

/** On Linux the headers to compile with come as a package, too; elsewhere node-gyp gets them. */
function wantedPackages(): Record<string, string> {
	const node = createRequire(join(root, 'package.json'))('node/package.json').version as string;
	return {
		n8n: n8nVersion,
		'node-gyp': nodeGypVersion,
		...(process.platform === 'linux' ? { [`node-linux-${process.arch}`]: node } : {}),
	};
}

async function compileSqlite(folder: string, packages: Record<string, string>) {
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
		'It takes a C++ compiler, make and Python 3: on Debian or Ubuntu `apt-get install build-essential python3`, on macOS `xcode-select --install`. Then type the same command again.',
	);
}

const receiptText = (packages: Record<string, string>) =>
	JSON.stringify({ packages, system: `${process.platform}-${process.arch}` });

function readIfThere(file: string) {
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
