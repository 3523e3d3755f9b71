import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { environment } from './paths.mjs';
import { UserError } from './userError.mjs';

const supervisor = fileURLToPath(new URL('supervise.mjs', import.meta.url));

/** npm gives up after half a minute, not after minutes, when the registry refuses connections. */
const settings =
	'--no-audit --no-fund --loglevel=error --fetch-retries=3 --fetch-retry-factor=3 --fetch-retry-mintimeout=1000 --fetch-timeout=60000';

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
	const command = cli?.endsWith('npm-cli.js') ? [process.execPath, cli] : ['npm'];
	for (const isSecond of [false, true]) {
		if (isSecond) console.log('npm failed. Trying once more; what it has downloaded is kept.');
		const child = spawn(
			process.execPath,
			[supervisor, ...command, ...args, ...settings.split(' ')],
			{
				cwd: folder,
				env: environment(),
				stdio: ['pipe', 'inherit', 'inherit'],
				detached: process.platform !== 'win32',
			},
		);
		if ((await new Promise((resolve) => child.once('exit', resolve))) === 0) return;
	}
	throw new UserError(`npm could not install ${what}. Its message is above.`, advice);
}

const networkAdvice =
	'Check the network, the proxy settings, `npm config get registry` and the space on the disk. Then run the same command again: what has been downloaded is kept.';
