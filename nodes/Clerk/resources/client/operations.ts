import { client } from './locator';
import { token } from '../../fields/token';
import { operation } from '../../declare/operation';
import type { Output } from '../../output/output';

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
	action: 'Get client',
	description: 'Retrieve one client (browser or device) with its sessions',
	source: 'GetClient',
	request: 'GET /clients/{clientId}',
	fields: [client],
	output,
});

export const verify = operation({
	name: 'Verify',
	value: 'verify',
	action: 'Verify client',
	description: 'Check a client token, and retrieve the client that it belongs to',
	source: 'VerifyClient',
	request: 'POST /clients/verify',
	fields: [
		token('token', {
			required: true,
			displayName: 'Client Token',
			description: 'The JWT of the client, which a browser keeps in the cookie __client',
		}),
	],
	output,
});
