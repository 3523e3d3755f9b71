// Where things are, whatever folder the command was typed in.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Everything the commands make that is not the package: n8n, its data, logs. Git ignores it. */
export const runtimeFolder = join(root, '.runtime');

/** The Node the project brings along as a package: n8n needs a newer one than many machines have. */
export const ownNode = join(
	root,
	'node_modules/node/bin',
	process.platform === 'win32' ? 'node.exe' : 'node',
);

const ownBin = join(root, 'node_modules', '.bin');

/**
 * The environment for what the commands start: without the Clerk key, which goes into n8n's
 * encrypted store and nowhere else, and without the settings npm hands down to its scripts, which
 * would change how an npm inside it works.
 *
 * @param {{ node: 'own' | 'machine' }} which the Node that comes first in PATH
 * @returns {Record<string, string>}
 */
export function environment({ node }) {
	const kept = Object.entries(process.env).filter(
		([name, value]) =>
			value !== undefined &&
			!/^(CLERK_|npm_(lifecycle|package|command|execpath|node_))/i.test(name),
	);
	const path = (process.env.PATH ?? '').split(delimiter);
	const machine = path.filter((folder) => !folder.startsWith(join(root, 'node_modules')));
	return {
		...Object.fromEntries(/** @type {[string, string][]} */ (kept)),
		PATH: [...(node === 'own' ? [ownBin] : []), ...machine].join(delimiter),
	};
}

/** Whether the project's own Node is there. */
export const hasOwnNode = () => existsSync(ownNode);
