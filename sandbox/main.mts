/**
 * Starts the sandbox.
 *
 *   node sandbox/main.mts [--port 4010] [--host 127.0.0.1] [--key sk_test_…]
 *                         [--limit production|development|off] [--latency <ms>]
 *                         [--users 300] [--organizations 40] [--sessions 400]
 */
import process, { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { SECRET_KEY } from './server.mts';
import type { SandboxOptions } from './server.mts';
import { startSandbox } from './start.mts';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '4010' },
		host: { type: 'string', default: '127.0.0.1' },
		key: { type: 'string', default: SECRET_KEY },
		limit: { type: 'string', default: 'production' },
		latency: { type: 'string', default: '0' },
		users: { type: 'string' },
		organizations: { type: 'string' },
		sessions: { type: 'string' },
	},
});

if (!['production', 'development', 'off'].includes(values.limit)) {
	stderr.write(`--limit is production, development or off, not ${values.limit}\n`);
	process.exit(2);
}
const { users, organizations, sessions } = values;
startSandbox({
	host: values.host,
	port: Number(values.port),
	secretKey: values.key,
	rateLimit: values.limit === 'off' ? false : (values.limit as SandboxOptions['rateLimit']),
	latency: Number(values.latency),
	log: (line) => stdout.write(`${line}\n`),
	seed: {
		...(users && { users: Number(users) }),
		...(organizations && { organizations: Number(organizations) }),
		...(sessions && { sessions: Number(sessions) }),
	},
}).then(
	({ apiUrl, secretKey, stop }) => {
		process.once('SIGINT', () => void stop());
		process.once('SIGTERM', () => void stop());
		stdout.write(`Clerk sandbox at ${apiUrl}/v1 with the secret key ${secretKey}\n`);
	},
	(error: Error) => {
		stderr.write(`The sandbox cannot start: ${error.message}\n`);
		process.exitCode = 1;
	},
);
