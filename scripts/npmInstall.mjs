import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

import { takeLock } from './lock.mjs';
import { endWithParent, environment } from './paths.mjs';
import { UserError } from './userError.mjs';

/** npm gives up after half a minute, not after minutes, when the registry refuses connections. */
const settings =
	'--no-audit --no-fund --loglevel=error --fetch-retries=3 --fetch-retry-factor=3 --fetch-retry-mintimeout=1000 --fetch-timeout=60000';

/**
 * Prepares a folder for an installation, which no other process may make at the same time. What an
 * interrupted one has left is removed: npm would take a half unpacked package for a whole one.
 *
 * @param {string} folder
 * @param {string} receipt a file in it that is there once all is installed
 * @param {string} lock
 * @param {string} what for the message: "n8n is"
 */
export function prepareInstall(folder, receipt, lock, what) {
	const advice = 'Wait until that is done, then run the same command again.';
	takeLock(lock, `${what} being installed`, advice);
	rmSync(existsSync(receipt) ? receipt : folder, { recursive: true, force: true });
}

/**
 * Runs npm, which shows its own progress. It gets a second try, as a registry may cut off an
 * answer. It is killed with this process: asked to end, it would remove for minutes what it has
 * installed.
 *
 * @param {string[]} args
 * @param {string} folder
 * @param {string} what what it installs: for the message
 * @param {string} advice
 */
export async function npm(args, folder, what, advice = networkAdvice) {
	const { npm_execpath: cli } = process.env;
	if (!cli?.endsWith('npm-cli.js')) throw new UserError('Run this with npm.');
	// The project's own Node may just have been removed.
	const node = existsSync(process.execPath) ? process.execPath : process.env.npm_node_execpath;
	for (const isSecond of [false, true]) {
		if (isSecond) console.log('npm failed. Trying once more; what it has downloaded is kept.');
		const command = [...endWithParent, cli, ...args, ...settings.split(' ')];
		const child = spawn(node ?? 'node', command, {
			cwd: folder,
			env: environment(),
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
			detached: process.platform !== 'win32',
		});
		if ((await new Promise((resolve) => child.once('exit', resolve))) === 0) return;
	}
	throw new UserError(`npm could not install ${what}. Its message is above.`, advice);
}

const networkAdvice =
	'Check the network, the proxy settings, `npm config get registry` and the space on the disk. Then run the same command again: what has been downloaded is kept.';
