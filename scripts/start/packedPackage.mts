// This package as npm would publish it, unpacked into n8n the way n8n does with a community node.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { execa } from 'execa';

import { environment, root } from '../paths.mjs';
import { UserError } from '../userError.mjs';

/**
 * Builds the package, packs it, and puts it in the place of an earlier one.
 *
 * @param home n8n's user folder
 */
export async function installPackage(home: string) {
	const folder = join(home, '.n8n/nodes/node_modules/n8n-nodes-clerk');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	await run('npm', 'run', 'build');
	const [packed] = JSON.parse(await run('npm', 'pack', '--json', '--pack-destination', home));
	await run('tar', '-xzf', join(home, packed.filename), '-C', folder, '--strip-components=1');
	return packed as { name: string; version: string; files: unknown[] };
}

/** Runs a program quietly and returns what it printed. Its output is shown when it fails. */
async function run(command: string, ...args: string[]) {
	const options = { cwd: root, env: environment(), extendEnv: false, killDescendants: true };
	const { failed, message, stdout } = await execa(command, args, { ...options, reject: false });
	if (failed) throw new UserError(String(message));
	return stdout;
}
