// Installs the project's packages if they are missing. npm runs this before `npm start` and
// `npm test`, on the machine's own Node and with no package there: plain JavaScript.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { npm, prepareInstall } from './npmInstall.mjs';
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
	if (!isInstalled()) await install();
} catch (error) {
	explain(error);
	process.exitCode = 1;
}

async function install() {
	if (parseInt(process.versions.node) < 18) {
		throw new UserError(`This needs Node.js 18 or later. You have ${process.version}.`);
	}
	const what = "The project's packages";
	prepareInstall(modules, receipt, join(runtimeFolder, 'packages.lock'), `${what} are`);
	console.log("Installing the project's packages, which takes one to two minutes.");
	// Of all install scripts, only that of the package "node" is needed. Another one would have npm
	// ask a person whether it may download one more package.
	await npm(['install', '--no-save', '--ignore-scripts'], root, "the project's packages");
	await npm(['rebuild', 'node', '--ignore-scripts=false'], root, 'Node.js 24');
	if (existsSync(ownNode)) return;
	throw new UserError(
		'npm did not run the install script of the package "node", which brings Node.js 24.',
		'Delete node_modules/node and try again.',
	);
}

/** Whether node_modules has what package-lock.json lists, except for other systems. */
function isInstalled() {
	if (!existsSync(receipt) || !existsSync(ownNode)) return false;
	const [{ '': project, ...wanted }, installed] = [join(root, 'package-lock.json'), receipt].map(
		(file) => JSON.parse(readFileSync(file, 'utf8')).packages,
	);
	return Object.entries(wanted).every(([path, { version, optional }]) =>
		installed[path] ? installed[path].version === version : optional,
	);
}
