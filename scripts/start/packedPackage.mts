// This package as npm would publish it, installed into n8n the way a community node is.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from '../install/npm.mjs';
import { Trouble } from '../install/trouble.mjs';
import { root } from '../places.mjs';

/** The packed package. */
export interface Packed {
	file: string;
	name: string;
	version: string;
	/** How many files it holds. */
	files: number;
	/** Bytes, packed. */
	size: number;
}

/**
 * Builds the package and packs it.
 *
 * @param home n8n's user folder, where the packed file stays: n8n's list of packages names it
 */
export async function packPackage(home: string): Promise<Packed> {
	await npm('Building the package', ['run', 'build'], root);

	const folder = join(home, 'package');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const answer = await npm('Packing', ['pack', '--json', '--pack-destination', folder], root);
	const [{ filename, name, version, files, size }] = JSON.parse(answer);

	// The name tells the content: npm takes a file it has installed before for the same package.
	const packed = join(folder, filename);
	const file = packed.replace(/\.tgz$/, `-${fingerprint(packed)}.tgz`);
	renameSync(packed, file);
	return { file, name, version, files: files.length, size };
}

/**
 * Installs the packed package as a community node, in place of an earlier one.
 *
 * @param home n8n's user folder
 */
export async function installCommunityNode(packed: Packed, home: string) {
	const folder = join(home, '.n8n', 'nodes');
	const receipt = join(folder, 'node_modules', '.package-lock.json');
	if (existsSync(receipt) && readFileSync(receipt, 'utf8').includes(fingerprint(packed.file))) {
		return;
	}
	mkdirSync(folder, { recursive: true });
	// Without one, npm would install into the nearest folder above that has one: this project.
	const manifest = join(folder, 'package.json');
	if (!existsSync(manifest)) writeFileSync(manifest, JSON.stringify({ private: true }));
	await npm(
		'Installing the package into n8n',
		['install', packed.file, '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'],
		folder,
	);
	if (!existsSync(join(folder, 'node_modules', packed.name))) {
		throw new Trouble(`npm did not put ${packed.name} into ${folder}.`);
	}
}

const fingerprint = (file: string) =>
	createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);

/** Runs npm quietly, gives what it printed; all it wrote is shown when it fails. */
async function npm(what: string, args: string[], folder: string) {
	const words = { stdout: [] as string[], all: [] as string[] };
	const code = await run('npm', args, { folder, node: 'own' }, (line, from) => {
		words.all.push(line);
		if (from === 'stdout') words.stdout.push(line);
	});
	if (code !== 0) throw new Trouble(`${what} failed:\n${words.all.slice(-30).join('\n')}`);
	return words.stdout.join('\n');
}
