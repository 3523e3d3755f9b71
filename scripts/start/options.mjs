// What may follow `npm start --`, and the key that may stand in the environment.

import { parseArgs } from 'node:util';

import { Trouble } from '../install/trouble.mjs';

export const usage = `npm start                 n8n with the Clerk node in it, and a stand-in for Clerk
npm start -- --once       stops when the example workflow has run; fails if an operation failed

  --port <number>          n8n's port (5678; 0 takes any free one)
  --sandbox-port <number>  the stand-in's port (4010; 0 takes any free one)
  --write                  with a real key: also create, change and delete
  --help                   this text

  CLERK_SECRET_KEY         works on your own Clerk instance instead of the stand-in; only reads,
                           unless --write is given
  CLERK_API_URL            another address of Clerk's API, for CLERK_SECRET_KEY`;

/**
 * @typedef {object} Options
 * @property {boolean} once stop after the run
 * @property {number} port n8n's; 0 is any free one
 * @property {number} sandboxPort 0 is any free one
 * @property {boolean} write create, change and delete in a real Clerk instance
 * @property {boolean} help
 * @property {{ secretKey: string, apiUrl: string } | undefined} clerk a real instance to work on
 */

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Options}
 */
export function readOptions(args, env) {
	const { values } = parse(args);
	const secretKey = env.CLERK_SECRET_KEY?.trim();
	const clerk = secretKey
		? { secretKey, apiUrl: env.CLERK_API_URL?.trim() || 'https://api.clerk.com' }
		: undefined;

	if (values.write && !clerk) {
		throw new Trouble(
			'--write is for a real Clerk instance, and CLERK_SECRET_KEY is not set.',
			'Leave --write out: with the stand-in all operations run anyway.',
		);
	}
	if (values.write && clerk?.secretKey.startsWith('sk_live_')) {
		throw new Trouble(
			'--write makes and deletes a user, makes an organization and signs somebody out, and the key is that of a live instance.',
			'Use a development key (sk_test_…), or leave --write out to read only.',
		);
	}
	return {
		once: values.once,
		port: portNumber('--port', values.port),
		sandboxPort: portNumber('--sandbox-port', values['sandbox-port']),
		write: values.write,
		help: values.help,
		clerk,
	};
}

/** @param {string[]} args */
function parse(args) {
	try {
		return parseArgs({
			args,
			options: {
				once: { type: 'boolean', default: false },
				port: { type: 'string', default: '5678' },
				'sandbox-port': { type: 'string', default: '4010' },
				write: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
	} catch (error) {
		throw new Trouble(
			/** @type {Error} */ (error).message.replace(/\. To specify.*$/s, '.'),
			usage,
		);
	}
}

/**
 * @param {string} option
 * @param {string} text
 */
function portNumber(option, text) {
	const port = Number(text);
	if (/^\d+$/.test(text) && port <= 65535) return port;
	throw new Trouble(`${option} takes a port number between 0 and 65535, not "${text}".`);
}
