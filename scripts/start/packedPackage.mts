// This package as npm would publish it, installed into n8n the way a community node is.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { execa, ExecaError } from 'execa';

import { environment, root } from '../paths.mjs';
import { UserError } from '../userError.mjs';

/** The packed package. */
export interface Packed {
	file: string;
	name: string;
	version: string;
	files: unknown[];
}

/**
 * Builds the package and packs it.
 *
 * @param home n8n's user folder, where the packed file stays: n8n's list of packages names it
 */
export async function packPackage(home: string): Promise<Packed> {
	await npm('run build', root);
	const folder = join(home, 'package');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const [packed] = JSON.parse(await npm('pack --json --pack-destination', root, folder));

	// The name tells the content: npm takes a file it has installed before for the same package.
	const file = join(folder, packed.filename);
	const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
	const renamed = file.replace(/\.tgz$/, `-${hash}.tgz`);
	renameSync(file, renamed);
	return { ...packed, file: renamed };
}

/**
 * Installs the packed package as a community node, in place of an earlier one.
 *
 * @param home n8n's user folder
 */
export async function installCommunityNode({ file }: Packed, home: string) {
	const folder = join(home, '.n8n/nodes');
	mkdirSync(folder, { recursive: true });
	// Without one, npm would install into the nearest folder above that has one: this project.
	const manifest = join(folder, 'package.json');
	if (!existsSync(manifest)) writeFileSync(manifest, JSON.stringify({ private: true }));
	await npm('install --ignore-scripts --legacy-peer-deps --no-audit --no-fund', folder, file);
}

/** Runs npm quietly and returns what it printed. Its output is shown when it fails. */
async function npm(command: string, cwd: string, ...files: string[]) {
	const options = { cwd, env: environment(), extendEnv: false, all: true, killDescendants: true };
	try {
		return (await execa('npm', [...command.split(' '), ...files], options)).stdout;
	} catch (error) {
		const output = error instanceof ExecaError ? String(error.all) : String(error);
		throw new UserError(`npm ${command} failed:`, ...output.split('\n').slice(-30));
	}
}
