// `npm start`: a real n8n with this package in it. This part runs on the machine's own Node: it
// installs what is missing, then hands over to scripts/start/main.mts on the project's Node.

import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { onEnd } from './install/endings.mjs';
import { stopLeftovers } from './install/leftovers.mjs';
import { takeLock } from './install/lock.mjs';
import { setUpPackages } from './install/packages.mjs';
import { explain, Trouble } from './install/trouble.mjs';
import { ownNode, root, runtimeFolder } from './places.mjs';
import { readOptions, usage } from './start/options.mjs';

try {
	const options = readOptions(process.argv.slice(2), process.env);
	if (options.help) console.log(usage);
	else process.exitCode = await start();
} catch (error) {
	explain(error);
	process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function start() {
	const lock = takeLock(join(runtimeFolder, 'start.lock'));
	if (lock.heldBy !== undefined) {
		throw new Trouble(
			`npm start is already running here (process ${lock.heldBy}).`,
			'Its window shows the address of the editor; Ctrl-C there stops it.',
		);
	}

	const stayAfterAll = onEnd(() => process.exit(130));
	await setUpPackages();
	stayAfterAll();

	return await handOver();
}

/**
 * Runs the rest, passes signals on to it and waits for it to have tidied up.
 *
 * @returns {Promise<number>}
 */
function handOver() {
	return new Promise((resolve, reject) => {
		const child = spawn(ownNode, [join(root, 'scripts/start/main.mts'), ...process.argv.slice(2)], {
			stdio: 'inherit',
		});
		onEnd((signal) => child.kill(signal));
		child.once('error', reject);
		child.once('exit', async (code) => {
			// Killed, it had no time to end what it had started.
			if (code === null) await stopLeftovers();
			resolve(code ?? 1);
		});
	});
}
