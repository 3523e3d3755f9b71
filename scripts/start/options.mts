// What may follow `npm start --`, and the key in the environment.

import { parseArgs } from 'node:util';

import getPort from 'get-port';

import { UserError } from '../userError.mjs';

export const usage = `npm start                 n8n with the Clerk node in it, and a stand-in for Clerk
npm start -- --once       stops when the example workflow has run; fails if an operation failed

  --port <number>          n8n's port (5678; 0 takes any free one)
  --sandbox-port <number>  the stand-in's port (4010; 0 takes any free one)
  --write                  with a real key: also create, change and delete
  --help                   this text

  CLERK_SECRET_KEY         works on your own Clerk instance instead of the stand-in; only reads,
                           unless --write is given
  CLERK_API_URL            another address of Clerk's API, for CLERK_SECRET_KEY`;

/** @returns the options, and in `clerk` the real instance to work on, if there is one */
export function readOptions(args: string[], env: NodeJS.ProcessEnv) {
	const options = parse(args);
	const secretKey = env.CLERK_SECRET_KEY?.trim();
	if (options.write && !secretKey) {
		throw new UserError(
			'--write is for a real Clerk instance, and CLERK_SECRET_KEY is not set.',
			'Leave --write out: with the stand-in all operations run anyway.',
		);
	}
	if (options.write && secretKey?.startsWith('sk_live_')) {
		throw new UserError(
			'--write creates and deletes a user, creates an organization and signs someone out, and the key is that of a live instance.',
			'Use a development key (sk_test_…), or leave --write out to read only.',
		);
	}
	return {
		...options,
		clerk: secretKey
			? { secretKey, apiUrl: env.CLERK_API_URL?.trim() || 'https://api.clerk.com' }
			: undefined,
	};
}

function parse(args: string[]) {
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
		}).values;
	} catch (error) {
		throw new UserError((error as Error).message, usage);
	}
}

/** The port that an option names, if it is free; any free one for 0. */
export async function freePort(option: string, text: string): Promise<number> {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65535) {
		throw new UserError(`${option} takes a port number between 0 and 65535, not "${text}".`);
	}
	const free = await getPort({ port });
	if (port === 0 || free === port) return free;
	throw new UserError(
		`Port ${port} is taken by another program.`,
		`Choose another: npm start -- ${option} ${port + 1} (0 takes any free one).`,
	);
}
