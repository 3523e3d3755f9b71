// `node scripts/checkLock.mjs`: fails unless package-lock.json names every package that an
// installation can bring, each with its checksum and none from outside the registry. The release
// checks it before `npm ci`, which then installs these packages and no others.

import { readFileSync } from 'node:fs';

/** @type {{ packages: Record<string, Package> }} */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/**
 * @typedef {{
 *   integrity?: string; inBundle?: boolean; resolved?: string; link?: boolean;
 *   dependencies?: object; optionalDependencies?: object; devDependencies?: object;
 * }} Package
 */

const faults = Object.entries(packages).flatMap(([path, one]) => [
	...(path === '' ? [] : fromElsewhere(path, one)),
	...missingOf(path, one),
]);
if (faults.length > 0) {
	console.error(`package-lock.json is not complete:\n${faults.join('\n')}`);
	console.error('Run npm install --package-lock-only and commit package-lock.json.');
	process.exitCode = 1;
}

/**
 * @param {string} path
 * @param {Package} one
 */
function fromElsewhere(path, { integrity, inBundle, resolved, link }) {
	if (link || resolved) return [`${path} does not come from the registry`];
	// What is bundled comes with the package around it, under its checksum.
	return inBundle || /^sha512-/.test(integrity ?? '') ? [] : [`${path} has no checksum`];
}

/**
 * The packages that one needs and that are not in the file. Some are for other systems: npm leaves
 * them out where the registry does not have them.
 *
 * @param {string} path
 * @param {Package} one
 */
function missingOf(path, { dependencies, optionalDependencies, devDependencies }) {
	const names = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
	return names
		.filter((name) => !folders(path).some((folder) => `${folder}node_modules/${name}` in packages))
		.map((name) => `${path || 'package.json'} needs ${name}, which is missing`);
}

/**
 * Where Node looks for what a package needs: inside it, then beside it, and so on.
 *
 * @param {string} path
 */
function folders(path) {
	const parts = path.split('node_modules/');
	return parts.map((_, index) => {
		const folder = parts.slice(0, parts.length - index).join('node_modules/');
		return folder && !folder.endsWith('/') ? `${folder}/` : folder;
	});
}
