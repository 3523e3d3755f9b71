// `node runServer.mjs <command> <arguments>`: a program that is not Node's, with a process of Node's
// around it.

import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const server = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
server.once('exit', (code) => process.exit(code ?? 1));
// The server gets it, too, and may need some time.
process.on('SIGTERM', () => {});
