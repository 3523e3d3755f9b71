// n8n itself, in .runtime/n8n: apart from the project's packages, because it is forty times their
// size and only needed to see the node at work.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { installAlone } from '../lock.mjs';
import { npm } from '../npmInstall.mjs';
import { runtimeFolder } from '../paths.mjs';
import { UserError } from '../userError.mjs';

const manifest = JSON.stringify({
	private: true,
	// n8n's Extract From File needs date-fns, which --legacy-peer-deps leaves out.
	dependencies: { n8n: '2.41.1', 'date-fns': '2.30.0' },
	// The one that sqlite3 asks for does not work with Python 3.12 and later.
	overrides: { 'node-gyp': '13.1.0' },
});
const folder = join(runtimeFolder, 'n8n');
const receipt = join(folder, 'installed');
const receiptText = `${manifest} ${process.platform} ${process.arch}`;

/**
 * Installs n8n if it is not there, whole and in this version.
 *
 * N8N_RUNTIME_DIR names a folder in which this version is installed already.
 *
 * @returns the folder it is installed in
 */
export async function installN8n(): Promise<string> {
	const given = process.env.N8N_RUNTIME_DIR;
	if (given && !existsSync(join(given, 'node_modules/n8n/package.json'))) {
		throw new UserError(`N8N_RUNTIME_DIR is ${given}, and there is no n8n in it.`);
	}
	if (given) return given;
	const isInstalled = existsSync(receipt) && readFileSync(receipt, 'utf8') === receiptText;
	const lock = join(runtimeFolder, 'n8n.lock');
	if (!isInstalled) await installAlone(lock, 'n8n is being installed', install);
	return folder;
}

async function install(wasInterrupted: boolean) {
	console.log('Installing n8n into .runtime/n8n, once: three to five minutes, 2 GB on the disk.');
	// npm would take a half unpacked package for a whole one.
	if (wasInterrupted) rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), manifest);
	// No install scripts: many of n8n's packages would download or compile add-ons that nothing here
	// uses. Only the database needs its own.
	await npm(['install', '--legacy-peer-deps', '--ignore-scripts'], folder, 'n8n');
	await npm(
		['rebuild', 'sqlite3', '--ignore-scripts=false', ...headers()],
		folder,
		"n8n's database SQLite",
		'Where it cannot be downloaded compiled, it takes a C++ compiler, make and Python 3: on Debian or Ubuntu `apt-get install build-essential python3`, on macOS `xcode-select --install`. Then run the same command again.',
	);
	writeFileSync(receipt, receiptText);
}

/** Node's package brings the headers for a compiler; otherwise they are downloaded. */
function headers() {
	const node = dirname(dirname(process.execPath));
	const packaged = join(node, 'node_modules', `node-${process.platform}-${process.arch}`);
	return existsSync(join(packaged, 'include')) ? [`--nodedir=${packaged}`] : [];
}
