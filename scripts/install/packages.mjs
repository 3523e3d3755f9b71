// The project's own packages: in node_modules, as package-lock.json says.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { hasOwnNode, root, runtimeFolder } from '../places.mjs';
import { takeTurn } from './lock.mjs';
import { npmInstall } from './npm.mjs';
import { Trouble } from './trouble.mjs';

/** Installs the project's packages if they are missing or not those of package-lock.json. */
export async function setUpPackages() {
	if (reasonToInstall() === undefined) return;

	const lock = await takeTurn(join(runtimeFolder, 'packages.lock'));
	try {
		const reason = reasonToInstall();
		if (reason === undefined) return;
		console.log(`Installing the project's packages: ${reason}.`);
		if (existsSync(unfinished)) {
			// npm would take a package that it had begun to unpack for a whole one.
			rmSync(join(root, 'node_modules'), { recursive: true, force: true });
		}
		// Not `npm ci`: it starts over when a single package has changed, and it refuses a lock file
		// that was written where the builds for some other system could not be had.
		await npmInstall(['install', '--no-save'], {
			folder: root,
			label: 'Packages',
			about: 'one to two minutes',
			// Of each package its description and its content.
			files: Object.keys(wanted()).length * 2,
			marker: unfinished,
		});
		if (!hasOwnNode()) {
			throw new Trouble(
				'npm did not run the install script of the package "node", which brings the Node version.',
				'Allow install scripts (`npm config get ignore-scripts`), then remove node_modules/node and type the same command again.',
			);
		}
	} finally {
		lock.release();
	}
}

/** Is there while npm installs, and when it was cut off. */
const unfinished = join(runtimeFolder, 'packages.unfinished');

/** Why the packages have to be installed, or undefined when all is as it should be. */
function reasonToInstall() {
	const receipt = join(root, 'node_modules', '.package-lock.json');
	if (existsSync(unfinished)) return 'the last installation was not finished';
	if (!existsSync(receipt)) return 'none are here yet';
	if (!hasOwnNode()) return 'the Node version they bring along is missing';

	const installed = JSON.parse(readFileSync(receipt, 'utf8')).packages;
	for (const [path, entry] of Object.entries(wanted())) {
		const there = installed[path];
		// What is for other systems is optional and rightly absent.
		if (!there && entry.optional) continue;
		if (there?.version !== entry.version) return `package-lock.json wants another ${nameOf(path)}`;
	}
	return undefined;
}

/** @returns {Record<string, { version: string, optional?: boolean }>} */
function wanted() {
	const { '': own, ...packages } = JSON.parse(
		readFileSync(join(root, 'package-lock.json'), 'utf8'),
	).packages;
	return packages;
}

/** @param {string} path */
const nameOf = (path) => path.replace(/^.*node_modules\//, '');
