// `node supervise.mjs <command> <arguments>`: runs a program for as long as the process lives that
// asked for it. That one can be killed before it ends what it started, but then its end of this
// process's stdin closes. Started with `detached`, so that this process leads a group.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('error', (error) => {
	console.error(error.message);
	process.exit(127);
});
child.once('exit', (code, signal) =>
	process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']),
);

process.stdin.resume().once('close', () => {
	if (process.platform === 'win32') child.kill();
	else process.kill(-process.pid, 'SIGKILL');
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
	process.on(signal, () => child.kill(signal));
}
