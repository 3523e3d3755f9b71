// Installs the project's packages if they are missing. npm runs this before `npm start` and
// `npm test`, on the machine's own Node and with no package there: plain JavaScript.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { installAlone } from './lock.mjs';
import { npm } from './npmInstall.mjs';
import { root, runtimeFolder } from './paths.mjs';
import { onEnd } from './signals.mjs';
import { explain, UserError } from './userError.mjs';

const modules = join(root, 'node_modules');
/** npm writes it when all packages are in place. */
const receipt = join(modules, '.package-lock.json');
/** Node comes as a package, too, because n8n needs a newer one than many machines have. */
const ownNode = join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

onEnd(() => process.exit(130));
try {
	if (!isInstalled()) {
		const what = "The project's packages are being installed";
		await installAlone(join(runtimeFolder, 'packages.lock'), what, install);
	}
} catch (error) {
	explain(error);
	process.exitCode = 1;
}

/** @param {boolean} wasInterrupted */
async function install(wasInterrupted) {
	if (parseInt(process.versions.node) < 18) {
		throw new UserError(`This needs Node.js 18 or later. You have ${process.version}.`);
	}
	console.log("Installing the project's packages, which takes one to two minutes.");
	// npm would take a half unpacked package for a whole one.
	if (wasInterrupted) rmSync(modules, { recursive: true, force: true });
	// Not `npm ci`: it refuses a lock file without the packages that only other systems need.
	await npm(['install', '--no-save'], root, "the project's packages");
	if (existsSync(ownNode)) return;
	throw new UserError(
		'npm did not run the install script of the package "node", which brings Node.js 24.',
		'Run `npm config set ignore-scripts false`, delete node_modules/node and try again.',
	);
}

/** Whether node_modules has what package-lock.json lists, except for other systems. */
function isInstalled() {
	if (!existsSync(receipt) || !existsSync(ownNode)) return false;
	const installed = packagesIn(receipt);
	const { '': project, ...wanted } = packagesIn(join(root, 'package-lock.json'));
	return Object.entries(wanted).every(
		([path, { version, optional }]) =>
			installed[path]?.version === version || (optional && !installed[path]),
	);
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packagesIn(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages;
}
