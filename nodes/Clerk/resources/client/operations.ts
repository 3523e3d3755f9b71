import { operation } from '../../declare/operation';
import { token } from '../../fields/token';
import type { Output } from '../../output/output';
import { client } from './locator';

const shape = {
	id: 'string',
	sessionIds: 'array',
	lastActiveSessionId: 'string',
	lastAuthenticationStrategy: 'string',
	signInId: 'string',
	signUpId: 'string',
	sessions: {
		arrayOf: { id: 'string', userId: 'string', status: 'string', lastActiveAt: 'number' },
	},
	createdAt: 'number',
	updatedAt: 'number',
} as const satisfies Output['shape'];

const output: Output = { shape, selectable: { ...shape, sessions: 'array' } };

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a client',
	description: 'Retrieve a client (browser or device) with its sessions',
	source: 'GetClient',
	request: 'GET /clients/{clientId}',
	fields: [client],
	output,
});

export const verify = operation({
	name: 'Verify',
	value: 'verify',
	action: 'Verify a client',
	description: 'Check a client token and retrieve its client',
	source: 'VerifyClient',
	request: 'POST /clients/verify',
	fields: [
		token('token', {
			required: true,
			displayName: 'Client Token',
			description: "The client's JWT, from the __client cookie",
		}),
	],
	output,
});
