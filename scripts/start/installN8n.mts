// n8n itself, in .runtime/n8n: apart from the project's packages, because it is forty times their
// size and only needed to see the node at work.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { execa } from 'execa';

import { npm, prepareInstall } from '../npmInstall.mjs';
import { environment, root, runtimeFolder } from '../paths.mjs';
import { UserError } from '../userError.mjs';

const manifest = JSON.stringify({
	private: true,
	// n8n's Extract From File needs date-fns, which --legacy-peer-deps leaves out.
	dependencies: { n8n: '2.41.1', 'date-fns': '2.30.0' },
	// The one that sqlite3 asks for does not work with Python 3.12 and later.
	overrides: { 'node-gyp': '13.1.0' },
});
const given = process.env.N8N_RUNTIME_DIR;
const folder = given ?? join(runtimeFolder, 'n8n');
const receipt = join(folder, 'installed');
const receiptText = `${manifest} ${process.platform} ${process.arch}`;

/** n8n's program. */
export const n8nProgram = join(folder, 'node_modules/n8n/bin/n8n');

/**
 * Installs n8n if it is not there, whole and in this version, and this package in it.
 *
 * N8N_RUNTIME_DIR names a folder in which this version is installed already.
 *
 * @param home n8n's user folder
 */
export async function installN8n(home: string) {
	if (given && !existsSync(n8nProgram)) {
		throw new UserError(`N8N_RUNTIME_DIR is ${given}, and there is no n8n in it.`);
	}
	const isInstalled = existsSync(receipt) && readFileSync(receipt, 'utf8') === receiptText;
	if (!given && !isInstalled) await install();
	return await installPackage(home);
}

async function install() {
	prepareInstall(folder, receipt, join(runtimeFolder, 'n8n.lock'), 'n8n is');
	console.log('Installing n8n into .runtime/n8n, once: three to five minutes, 2 GB on the disk.');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), manifest);
	// No install scripts: many of n8n's packages would download or compile add-ons that nothing here
	// uses. Only the database needs its own.
	await npm(['install', '--legacy-peer-deps', '--ignore-scripts'], folder, 'n8n');
	// Node's package brings the headers for a compiler; otherwise they are downloaded.
	const node = dirname(dirname(process.execPath));
	const headers = join(node, 'node_modules', `node-${process.platform}-${process.arch}`);
	const nodedir = existsSync(join(headers, 'include')) ? [`--nodedir=${headers}`] : [];
	await npm(
		['rebuild', 'sqlite3', '--ignore-scripts=false', ...nodedir],
		folder,
		"n8n's database SQLite",
		'Where it cannot be downloaded compiled, it takes a C++ compiler, make and Python 3: on Debian or Ubuntu `apt-get install build-essential python3`, on macOS `xcode-select --install`. Then run the same command again.',
	);
	writeFileSync(receipt, receiptText);
}

/** This package as npm would publish it, unpacked into n8n the way n8n does with a community node. */
async function installPackage(home: string) {
	const place = join(home, '.n8n/nodes/node_modules/n8n-nodes-clerk');
	rmSync(place, { recursive: true, force: true });
	mkdirSync(place, { recursive: true });
	const $ = execa({ cwd: root, env: environment(), extendEnv: false, killDescendants: true });
	await $`npm run build`;
	const { stdout } = await $`npm pack --json --pack-destination ${home}`;
	const [packed] = JSON.parse(stdout) as { name: string; version: string; filename: string }[];
	await $`tar -xzf ${join(home, packed.filename)} -C ${place} --strip-components=1`;
	return packed;
}
