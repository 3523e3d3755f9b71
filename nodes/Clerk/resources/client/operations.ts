import { operation } from '../../declare/operation';
import { token } from '../../fields/token';
import { nestedList, recordOutput } from '../../output/record';
import { sessionRecord } from '../../output/records/session';
import { client } from './locator';

const output = recordOutput({
	id: 'string',
	lastAuthenticationStrategy: 'string',
	createdAt: 'time',
	updatedAt: 'time',
	sessions: nestedList(sessionRecord),
	sessionIds: 'array',
	lastActiveSessionId: 'string',
	signInId: 'string',
	signUpId: 'string',
});

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
